package org.dixit.limit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.dixit.testing.GraphQlSocket;
import org.junit.jupiter.api.Test;

/** Operations end in time, whatever keeps them. */
@QuarkusTest
@TestProfile(OperationTimeTest.Settings.class)
class OperationTimeTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.operation-time", "1s", "dixit.limits.statement-time", "8s");
        }
    }

    private static final String CLAIMS = "{ claims(first: 1) { totalCount } }";
    private static final String WAITING = "select count(*) from pg_locks where not granted and relation = 'claim'::regclass";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AgroalDataSource database;

    @Test
    void whoAskedIsTold_andWhatWasAskedOfTheDatabaseEnds() throws SQLException {
        try (var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table claim in access exclusive mode");

            ask().statusCode(503).body("data", nullValue()).body("errors[0].extensions.code", equalTo("TIMEOUT"));
            try (var socket = GraphQlSocket.acknowledged(address)) {
                socket.subscribe("slow", CLAIMS);
                assertEquals("TIMEOUT", socket.next("error").at("/payload/0/extensions/code").asText());
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> waiting(statement) == 0);
            other.rollback();
        }
        ask().statusCode(200).body("data.claims.totalCount", notNullValue());
    }

    private static int waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ValidatableResponse ask() {
        return given().contentType(ContentType.JSON).body(Map.of("query", CLAIMS)).post("/graphql").then();
    }
}
