package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Inject
    AgroalDataSource database;

    @Test
    void livenessAsksNothingOfTheDatabase() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP")).body("checks", empty());
    }

    @Test
    void readinessTellsTheDatabaseFromItsMigrations() {
        given().get("/q/health/ready").then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("database", "migrations", "Graceful Shutdown"))
                .body("checks.status.unique()", equalTo(List.of("UP")));
    }

    @Test
    void databaseWithoutAMigrationIsNotReady() throws SQLException {
        execute("update flyway_schema_history set success = false where version = '3'");
        try {
            given().get("/q/health/ready").then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
                    .body("checks.find { it.name == 'migrations' }.data.missing", equalTo("V3"));
        } finally {
            execute("update flyway_schema_history set success = true where version = '3'");
        }
    }

    /** As while a newer version is rolled out, or after it was rolled back. */
    @Test
    void databaseWithAMigrationOfANewerVersionIsReady() throws SQLException {
        execute("insert into flyway_schema_history select 999, '999', 'Later', 'SQL', 'V999__Later.sql', 1, 'dixit', now(), 1, true");
        try {
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            execute("delete from flyway_schema_history where version = '999'");
        }
    }

    @Test
    void metricsShowRequestsAndThePoolAndNoAmbiguousGauge() {
        given().get("/graphql/schema.graphql").then().statusCode(200);

        given().get("/q/metrics").then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("sql_pool_active"))
                .body(not(containsString("netty_eventexecutor_workers")))
                .body(not(containsString("postgresql_current")));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
