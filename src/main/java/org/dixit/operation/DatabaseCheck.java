package org.dixit.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether PostgreSQL answers, asked the way that queries take. The reason names no host: this page may be public. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements AsyncHealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;

    DatabaseCheck(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.withConnection(connection -> connection.query("select 1").execute())
                .ifNoItem().after(PATIENCE).fail()
                .map(answer -> HealthCheckResponse.up("database"))
                .onFailure().recoverWithItem(DatabaseCheck::down);
    }

    private static HealthCheckResponse down(Throwable failure) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", failure instanceof PgException refused
                        ? "PostgreSQL refuses with SQLSTATE " + refused.getSqlState()
                        : "PostgreSQL does not answer")
                .build();
    }
}
