package org.dixit.limit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.Test;

/** Limits that only many requests, or slow ones, would reach by themselves; and introspection switched off. */
@QuarkusTest
@TestProfile(LowLimitsTest.Settings.class)
class LowLimitsTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.requests-per-second", "1", "dixit.limits.burst", "3", "dixit.limits.operations-in-flight", "1",
                    "dixit.limits.statement-time", "2s", "dixit.limits.operation-time", "30s", "dixit.limits.introspection", "false",
                    "dixit.limits.request-size", "2K");
        }
    }

    private static final String CLAIMS = "{ claims(first: 1) { totalCount } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AgroalDataSource database;

    @Test
    void whoAsksTooOftenIsToldToWait() {
        var refused = IntStream.range(0, 50).mapToObj(request -> fromElsewhere())
                .filter(answer -> answer.extract().statusCode() == 429).findFirst().orElseThrow();

        refused.header("Retry-After", notNullValue()).body("errors[0].extensions.code", equalTo("TOO_MANY_REQUESTS"));
    }

    @Test
    void whoeverIsAtTheMachineIsNotCounted() {
        IntStream.range(0, 50).forEach(request -> ask("{ __typename }").statusCode(200));
    }

    @Test
    void statementsEndInTimeAndOthersAreToldThatItIsBusy() throws SQLException {
        try (var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table claim in access exclusive mode");
            var waiting = new GraphQl(address).askAsync(CLAIMS, Map.of());

            await().atMost(Duration.ofSeconds(20)).until(() -> waiting.isDone() || ask("{ __typename }").extract().statusCode() == 503);

            assertEquals("TIMEOUT", waiting.join().at("/errors/0/extensions/code").asText());
            other.rollback();
        }
        ask(CLAIMS).statusCode(200).body("data.claims.totalCount", notNullValue());
    }

    @Test
    void theSchemaIsNotTold() {
        ask("{ __schema { queryType { name } } }").statusCode(200).body("errors[0].extensions.code", equalTo("INTROSPECTION_OFF"));
        ask("{ __type(name: \"Claim\") { name } }").statusCode(200).body("errors[0].extensions.code", equalTo("INTROSPECTION_OFF"));
        given().get("/graphql/schema.graphql").then().statusCode(404);
        ask("{ claim(key: \"none\") { statment } }").body("errors[0].message", not(containsString("statement")));
        ask("{ claim(key: \"none\") { __typename } }").statusCode(200);
    }

    @Test
    void longBodiesAreRefused() {
        var body = Map.of("query", "{ __typename }", "variables", Map.of("text", "x".repeat(3000)));

        given().contentType(ContentType.JSON).body(body).post("/graphql").then()
                .statusCode(413).body("errors[0].extensions.code", equalTo("REQUEST_TOO_LARGE"));
    }

    /** Of a body that does not say how long it is. */
    @Test
    void bodiesThatBecomeLongAreRefused() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10_000])))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(413, answer.statusCode());
        assertEquals("REQUEST_TOO_LARGE", GraphQl.json(answer.body()).at("/errors/0/extensions/code").asText());
    }

    private static ValidatableResponse fromElsewhere() {
        return given().header("X-Forwarded-For", "203.0.113.1").contentType(ContentType.JSON).body(Map.of("query", "{ __typename }"))
                .post("/graphql").then();
    }

    private static ValidatableResponse ask(String document) {
        return given().contentType(ContentType.JSON).body(Map.of("query", document)).post("/graphql").then();
    }
}
