package org.dixit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dixit.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading is closed, and there is a token for each role: holders may do that one thing, from wherever they ask. */
@QuarkusTest
@TestProfile(ClosedTest.Settings.class)
class ClosedTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(Map.of("dixit.access.reading-open", "false"));
            for (var role : Role.values()) {
                var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
                settings.put("dixit.access.tokens." + name + ".sha256", Sha256.of(token(role)));
                settings.put("dixit.access.tokens." + name + ".roles", name);
            }
            settings.put("dixit.access.tokens.desk.sha256", Sha256.of(DESK));
            settings.put("dixit.access.tokens.desk.roles", "reader,editor");
            return settings;
        }
    }

    private static final String DESK = "token of one who reads and writes";
    private static final String READ = "{\"query\": \"{ __typename }\"}";
    private static final String INTROSPECT = "{\"query\": \"{ __schema { queryType { name } } }\"}";
    private static final String WRITE = "{\"query\": \"mutation { __typename }\"}";

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @EnumSource(Role.class)
    void readingNeedsItsRole(Role role) {
        expect(role, Role.READER, 200, with(role).contentType(ContentType.JSON).body(READ).post("/graphql").then());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void introspectionNeedsTheRoleOfReading(Role role) {
        expect(role, Role.READER, 200, with(role).contentType(ContentType.JSON)
                .body(INTROSPECT).post("/graphql").then());
        expect(role, Role.READER, 200, with(role).get("/graphql/schema.graphql").then());
        expect(role, Role.READER, 200, with(role).get("/q/graphql-ui/").then());
    }

    @Test
    void mutationsNeedTheRoleOfEditingBesides() {
        expect(Role.READER, Role.EDITOR, 200, with(Role.READER).contentType(ContentType.JSON).body(WRITE).post("/graphql").then());
        expect(Role.EDITOR, Role.READER, 200, with(Role.EDITOR).contentType(ContentType.JSON).body(WRITE).post("/graphql").then());
        given().header("Authorization", "Bearer " + DESK).contentType(ContentType.JSON).body(WRITE).post("/graphql").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void importingNeedsItsRole(Role role) {
        expect(role, Role.IMPORTER, 422, with(role).contentType("application/x-ndjson").body("{}\n".getBytes()).post("/dossiers").then());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void exportingNeedsItsRoleWhetherTheDossierExistsOrNot(Role role) {
        expect(role, Role.EXPORTER, 404, with(role).get("/dossiers/unknown").then());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givingATextNeedsTheRoleOfEditingWhetherTheDocumentExistsOrNot(Role role) {
        expect(role, Role.EDITOR, 404, with(role).contentType("text/plain; charset=utf-8").body("text".getBytes()).put("/documents/unknown/text").then());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void metricsNeedTheirRole(Role role) {
        expect(role, Role.OPERATOR, 200, with(role).accept("text/plain").get("/q/metrics").then());
    }

    @Test
    void withoutATokenNothingIsPossibleFromHereEither() {
        given().contentType(ContentType.JSON).body(READ).post("/graphql").then()
                .statusCode(401).header("WWW-Authenticate", "Bearer").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        for (var request : List.of("{\"query\": \"{ nonsense\"}", INTROSPECT, WRITE)) {
            given().contentType(ContentType.JSON).body(request).post("/graphql").then()
                    .statusCode(401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
        given().get("/graphql/schema.graphql").then().statusCode(401);
        given().get("/q/graphql-ui/").then().statusCode(401);
        given().contentType("application/x-ndjson").body("{}\n".getBytes()).post("/dossiers").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer token of reader", "Basic cmVhZGVyOg==", "bearer \u00e9", "Negotiate", ""})
    void anythingElseIsNoToken(String authorization) {
        given().header("Authorization", authorization).contentType(ContentType.JSON).body(READ).post("/graphql").then().statusCode(401);
    }

    @Test
    void theSchemeIsWrittenInAnyCase() {
        given().header("Authorization", "bEARER " + token(Role.READER)).contentType(ContentType.JSON).body(READ).post("/graphql")
                .then().statusCode(200);
    }

    @Test
    void healthNeedsNoToken() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    /** As they are, past any client that would tidy them. */
    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics;x", "/q/metrics;/", "/q/metrics/", "/q//metrics", "//q/metrics", "/q/./metrics", "/q/x/../metrics",
            "/q/%6Detrics", "/q%2Fmetrics", "/q/metrics%3Bx", "/q/metrics%2F", "/q/metrics?x", "/Q/metrics", "/q/metrics/..;/metrics",
            "/q/metrics%00", "/q/metrics/prometheus", "/q/graphql-ui/..%2Fmetrics", "/q/metrics.json"})
    void noWayOfWritingItsPathLeadsToTheMetrics(String path) throws IOException {
        assertRefused("GET " + path, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql;x", "/graphql/", "//graphql", "/graphql%2F", "/graphql%3Bx", "/./graphql", "/%67raphql", "/graphql/x",
            "/graphql?query={__typename}", "/graphql/;/", "/graphql/schema.graphql;x", "/graphql//schema.graphql", "/graphql/schema.graphql/"})
    void noWayOfWritingItsPathLeadsToReading(String path) throws IOException {
        assertRefused("POST " + path, READ);
        assertRefused("GET " + path, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers;x", "/dossiers/", "//dossiers", "/dossiers%2F", "/dossiers%3B", "/x/../dossiers", "/dossiers/;a", "/dossiers/kursk;x",
            "/dossiers/kursk%2F..", "/documents/x;y/text", "/documents/x/text;y", "/documents//text"})
    void noWayOfWritingItsPathLeadsToWriting(String path) throws IOException {
        assertRefused("POST " + path, "{}\n");
        assertRefused("GET " + path, "");
        assertRefused("PUT " + path, "text");
    }

    private void assertRefused(String request, String body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((request + """
                     HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(body.length(), body)).getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("4", answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 1), answer);
            assertFalse(answer.contains("jvm_") || answer.contains("\"data\"") || answer.contains("type Query"), answer);
        }
    }

    private static void expect(Role held, Role needed, int status, ValidatableResponse answer) {
        if (held == needed) {
            answer.statusCode(status);
        } else {
            answer.statusCode(403).header("WWW-Authenticate", not(equalTo("Bearer")))
                    .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\", scope=\"" + needed + "\""));
        }
    }

    private static RequestSpecification with(Role role) {
        return given().header("Authorization", "Bearer " + token(role));
    }

    private static String token(Role role) {
        return "token-of-" + role;
    }
}
