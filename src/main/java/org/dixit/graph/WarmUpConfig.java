package org.dixit.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the service asks itself before others can. */
@ConfigMapping(prefix = "dixit.warm-up")
public interface WarmUpConfig {

    /** How long, on the JVM; a native program does not need it. Zero: not at all. */
    @WithDefault("1s")
    Duration time();
}
