package org.dixit.operation;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to what this version of the service needs, before anything else uses it. Where it is there already,
 * which is so at nearly every start, one query finds that out, on a connection that the first request then uses: Flyway
 * takes a quarter of a native start to find it out.
 */
@ApplicationScoped
public class Migrations {

    /** Of the files in {@code db/migration}, which are numbered from 1 without a gap. */
    static final int NEWEST = 7;

    /** Newer ones, of a version that is being rolled out or was rolled back, do not concern this one: they only add. */
    private static final String APPLIED = """
            select count(*) filter (where success) = count(*) and count(distinct version) = %d
            from flyway_schema_history
            where version::numeric <= %1$d""".formatted(NEWEST);

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
        if (atStart && !areApplied()) {
            flyway.get().migrate();
        }
    }

    private boolean areApplied() {
        return pool.query(APPLIED).execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure(Migrations::isNewDatabase).recoverWithItem(false)
                .await().atMost(PATIENCE);
    }

    private static boolean isNewDatabase(Throwable failure) {
        return failure instanceof PgException refused && NO_SUCH_TABLE.equals(refused.getSqlState());
    }
}
