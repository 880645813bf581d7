package org.dixit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Whether the database has the tables that this version of the service needs. It may lack them where migrations run
 * apart from the service ({@link MigrationsConfig}), or after an older state was restored.
 */
@Readiness
@ApplicationScoped
public class MigrationsCheck implements HealthCheck {

    private final Flyway flyway;

    MigrationsCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("migrations");
        try {
            var missing = Arrays.stream(flyway.info().all())
                    .filter(MigrationsCheck::isMissing)
                    .map(migration -> "V" + migration.getVersion())
                    .collect(Collectors.joining(", "));
            return missing.isEmpty() ? check.up().build() : check.down().withData("missing", missing).build();
        } catch (FlywayException unreachable) {
            return check.down().withData("reason", "the database does not say which it has").build();
        }
    }

    private static boolean isMissing(MigrationInfo migration) {
        return !migration.getState().isApplied() || migration.getState().isFailed();
    }
}
