package org.dixit.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Application;

/**
 * The one embedded PostgreSQL of this process: started when first asked for, kept alive, stopped when the process ends.
 */
final class EmbeddedPostgres {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    /**
     * The system property that remembers what runs. A static field would not do: every live reload and every test
     * profile loads this class anew.
     */
    private static final String RUNNING = "org.dixit.embedded.running";

    private EmbeddedPostgres() {
    }

    /**
     * @throws EmbeddedPostgresException if it cannot be started
     */
    static DatabaseAddress ofThisProcess(Path directory, boolean keepData) {
        String running = System.getProperty(RUNNING);
        if (running != null) {
            return DatabaseAddress.parse(running);
        }
        Instant began = Instant.now();
        PostgresServer server = keepData ? PostgresServer.startKept(directory) : PostgresServer.startTemporary(directory);
        PostgresKeeper keeper = PostgresKeeper.of(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(keeper), "embedded PostgreSQL stop"));
        System.setProperty(RUNNING, server.address().toText());
        LOG.infof("Embedded PostgreSQL started in %d ms on port %d; its data is %s %s",
                Duration.between(began, Instant.now()).toMillis(), server.address().port(),
                keepData ? "kept in" : "not kept, but until the end in", server.path());
        return server.address();
    }

    /**
     * Shutdown hooks run side by side: without waiting for the service, PostgreSQL would be gone while the requests
     * that the service still lets end need it.
     */
    private static void stop(PostgresKeeper keeper) {
        Application service = Application.currentApplication();
        if (service != null) {
            service.stop();
        }
        keeper.close();
    }
}
