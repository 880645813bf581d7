package org.dixit.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the texts that documents are given. */
@ConfigMapping(prefix = "dixit.text-intake")
public interface TextIntakeConfig {

    /** The longest text taken, in bytes; each one that is being checked takes a few times as much memory. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** How long a text waits for an import, or for another text of the same document, to be written. */
    @WithDefault("30s")
    Duration maxWait();
}
