package org.dixit.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database has the tables that this version of the service needs. It may lack them where migrations run
 * apart from the service ({@link MigrationsConfig}), or after an older state was restored.
 */
@Readiness
@ApplicationScoped
public class MigrationsCheck implements AsyncHealthCheck {

    private final Migrations migrations;

    MigrationsCheck(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var check = HealthCheckResponse.named("migrations");
        return migrations.missing()
                .ifNoItem().after(DatabaseCheck.PATIENCE).fail()
                .map(missing -> missing.isEmpty() ? check.up().build() : check.down().withData("missing", numbers(missing)).build())
                .onFailure().recoverWithItem(() -> check.down().withData("reason", "the database does not say which it has").build());
    }

    private static String numbers(List<Integer> migrations) {
        return migrations.stream().map(number -> "V" + number).collect(Collectors.joining(", "));
    }
}
