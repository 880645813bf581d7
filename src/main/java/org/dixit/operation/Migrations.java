package org.dixit.operation;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to what this version of the service needs, before anything else uses it. Where it is there already,
 * which is so at nearly every start, one query finds that out, on a connection that the first request then uses: Flyway
 * takes a quarter of a native start to find it out.
 */
@ApplicationScoped
public class Migrations {

    /** Of the files in {@code db/migration}, which are numbered from 1 without a gap. */
    static final int NEWEST = 12;

    /** Newer ones, of a version that is being rolled out or was rolled back, do not concern this one: they only add. */
    private static final String MISSING = """
            select number from generate_series(1, %s) number
            where not exists (select from flyway_schema_history where version = number::text and success)
            order by number""".formatted(NEWEST);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NO_SUCH_TABLE = "42P01";

    private final Pool pool;
    private final Instance<Flyway> flyway;
    private final boolean atStart;

    Migrations(Pool pool, Instance<Flyway> flyway, MigrationsConfig config) {
        this.pool = pool;
        this.flyway = flyway;
        this.atStart = config.atStart();
    }

    void migrate(@Observes @Priority(1) StartupEvent start) {
        if (atStart && !missing().await().atMost(PATIENCE).isEmpty()) {
            flyway.get().migrate();
        }
    }

    /** Numbers of those that this version needs and the database does not have, or has failed at. */
    Uni<List<Integer>> missing() {
        return pool.withConnection(connection -> connection.query(MISSING).execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getInteger(0)).toList())
                .onFailure(Migrations::isNewDatabase).recoverWithItem(IntStream.rangeClosed(1, NEWEST).boxed().toList());
    }

    private static boolean isNewDatabase(Throwable failure) {
        return failure instanceof PgException refused && NO_SUCH_TABLE.equals(refused.getSqlState());
    }
}
