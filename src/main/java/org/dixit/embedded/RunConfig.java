package org.dixit.embedded;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How the service was started.
 */
@ConfigMapping(prefix = "dixit.run")
public interface RunConfig {

    /** On: the service ends, as on SIGTERM, when the process that started it has ended. {@code mvn -Prun} sets it. */
    @WithDefault("false")
    boolean endWithParent();
}
