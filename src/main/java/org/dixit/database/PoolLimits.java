package org.dixit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Sees that a request does not wait for a connection for ever: neither in a queue without an end nor for a server that is
 * silent. Take connections with {@code pool.withConnection}: {@code pool.query} and {@code pool.preparedQuery} log an error
 * for each request that a server refuses (eclipse-vertx/vertx-sql-client#1706).
 */
@Singleton
class PoolLimits implements PgPoolCreator {

    /** By each connection, and as plans in PostgreSQL, where one may take half a megabyte. */
    private static final int STATEMENTS_KEPT = 64;

    private final PoolConfig config;

    PoolLimits(PoolConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        var patience = (int) config.maxWait().toMillis();
        var server = input.pgConnectOptionsList().get(0).setConnectTimeout(patience)
                // Not only short statements: ours are long, and parsing and planning one takes a third as long as answering it.
                .setPreparedStatementCacheSqlFilter(sql -> true)
                .setPreparedStatementCacheMaxSize(STATEMENTS_KEPT)
                // Compiled code would be thrown away with each answer; making it takes longer than any of them.
                .addProperty("jit", "off");
        return PgPool.pool(input.vertx(), server, input.poolOptions()
                .setMaxWaitQueueSize(config.maxWaiting())
                .setConnectionTimeout(patience).setConnectionTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    /** Neither pool has an exception of its own for this, nor a code. */
    static boolean isReached(Throwable failure) {
        return failure instanceof NoStackTraceThrowable && "Timeout".equals(failure.getMessage())
                || failure instanceof SQLException refused && refused.getSQLState() == null
                        && String.valueOf(refused.getMessage()).contains("acquisition timeout");
    }
}
