package org.dixit.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Hears when a transaction has appended to a feed. The notification says no more than that, and whoever is woken looks at
 * the table, so one that is missed costs nothing but time. Listens on one connection of the pool, and on another one when
 * that has ended.
 */
final class Wakeups {

    private static final Logger LOG = Logger.getLogger(Wakeups.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Pool pool;
    private final Vertx vertx;
    private final Runnable wake;
    private volatile boolean ended;

    Wakeups(Pool pool, Vertx vertx, Runnable wake) {
        this.pool = pool;
        this.vertx = vertx;
        this.wake = wake;
    }

    void listen() {
        pool.getConnection()
                .chain(connection -> listenOn(PgConnection.cast(connection)))
                .subscribe().with(listening -> wake.run(), this::listenLater);
    }

    void end() {
        ended = true;
    }

    private Uni<Void> listenOn(PgConnection connection) {
        connection.notificationHandler(notification -> wake.run());
        return connection.query("listen dixit").execute()
                .onFailure().call(connection::close)
                .invoke(listening -> connection.closeHandler(() -> listenLater(null)))
                .replaceWithVoid();
    }

    private void listenLater(Throwable failure) {
        if (!ended) {
            LOG.debugf(failure, "PostgreSQL does not notify at the moment");
            vertx.setTimer(PAUSE.toMillis(), again -> listen());
        }
    }
}
