package org.dixit.embedded;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Starts a server again when its process has ended without being asked to: it was killed, or could not write on with a
 * full disk. Tries until it works, so that nobody has to restart the service once the disk has room.
 */
final class PostgresKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresKeeper.class);
    private static final int SECONDS_BETWEEN_ATTEMPTS = 2;

    private final PostgresServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    private PostgresKeeper(PostgresServer server) {
        this.server = server;
    }

    static PostgresKeeper of(PostgresServer server) {
        PostgresKeeper keeper = new PostgresKeeper(server);
        Thread thread = new Thread(keeper::keep, "embedded PostgreSQL keeper");
        thread.setDaemon(true);
        thread.start();
        return keeper;
    }

    private void keep() {
        try {
            awaitEnd();
            while (!isClosing()) {
                LOG.errorf("The embedded PostgreSQL in %s has ended unexpectedly. Its last words:%n%s", server.path(), server.lastWords());
                while (!startAgain() && !closing.await(SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS)) {
                    LOG.debug("Trying again");
                }
                awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        server.process().ifPresent(process -> process.onExit().join());
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private synchronized boolean startAgain() {
        if (isClosing()) {
            return false;
        }
        try {
            server.startAgain();
            LOG.infof("The embedded PostgreSQL in %s has been started again", server.path());
            return true;
        } catch (IOException | EmbeddedPostgresException e) {
            LOG.errorf("%s%nThe next attempt is in %d seconds.", e.getMessage(), SECONDS_BETWEEN_ATTEMPTS);
            return false;
        }
    }

    /** Waits for an attempt that has begun, so that no server is left behind. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            server.close();
        }
    }
}
