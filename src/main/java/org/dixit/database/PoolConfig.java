package org.dixit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests wait where all connections for queries are in use. */
@ConfigMapping(prefix = "dixit.pool")
interface PoolConfig {

    /** Longer than a connection takes on a busy machine, shorter than a person waits. */
    @WithDefault("5s")
    Duration maxWait();

    /** Requests that wait already: one more is told at once to come back later. */
    @WithDefault("1000")
    int maxWaiting();
}
