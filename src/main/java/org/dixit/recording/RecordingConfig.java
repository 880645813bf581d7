package org.dixit.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of mutations. */
@ConfigMapping(prefix = "dixit.mutations")
public interface RecordingConfig {

    /** How long a mutation waits for an import, or for other mutations, to be written. */
    @WithDefault("10s")
    Duration maxWait();
}
