package org.dixit.dossier;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of imports and exports. */
@ConfigMapping(prefix = "dixit.dossiers")
public interface DossierConfig {

    /**
     * The longest line taken, in bytes; each import keeps a few times as much in memory. Room for the longest text that a
     * document is given, each of its characters behind a backslash: what is exported can be imported.
     */
    @WithDefault("21M")
    MemorySize maxLineSize();

    /** The longest dossier taken, in bytes, unpacked. */
    @WithDefault("4G")
    MemorySize maxSize();

    /**
     * How many may be exported at once: each takes a connection until its client has read all of it, and one of them two; imports
     * need some.
     */
    @WithDefault("5")
    int maxExports();

    /** How long a write waits for another one to end. They take turns, since each sees all that the one before wrote. */
    @WithDefault("30s")
    Duration maxWait();
}
