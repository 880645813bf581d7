package org.dixit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where neither tokens nor OpenID Connect are configured, whoever is at the machine may write. */
@QuarkusTest
class LoopbackTest {

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void theMachineItselfIsLoopback(String address) {
        assertTrue(Address.isLoopback(address));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "0.0.0.0", "2001:db8::1", "::ffff:192.0.2.7"})
    void elsewhereIsNot(String address) {
        assertFalse(Address.isLoopback(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void whatAProxyPassesOnIsNotFromHere(String header) {
        passedOn(header).contentType("application/x-ndjson").body("{}".getBytes()).post("/dossiers")
                .then().statusCode(401).header("WWW-Authenticate", "Bearer").body("code", is("UNAUTHENTICATED"));
        passedOn(header).get("/dossiers/kursk").then().statusCode(401);
        passedOn(header).contentType("text/plain").body("text".getBytes()).put("/documents/any/text").then().statusCode(401);
        passedOn(header).get("/q/metrics").then().statusCode(401);
    }

    /** Which adds no header, and speaks HTTP/1.0. */
    @Test
    void whatNginxPassesOnAsItComesIsNotFromHere() throws IOException {
        try (var proxy = new Socket(address.getHost(), address.getPort())) {
            proxy.getOutputStream().write("GET /dossiers/kursk HTTP/1.0\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(proxy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertEquals("401", answer.split(" ", 3)[1], answer);
        }
    }

    /** As when its own name leads here (DNS rebinding), or a page speaks from elsewhere. */
    @Test
    void whatABrowserHereSendsForAPageFromElsewhereIsNotFromHere() {
        given().header("Host", "evil.example:8080").get("/dossiers/kursk").then().statusCode(401);
        given().header("Host", "localhost.evil.example").get("/dossiers/kursk").then().statusCode(401);
        given().header("Origin", "https://evil.example").get("/dossiers/kursk").then().statusCode(401);
        given().header("Origin", "null").get("/dossiers/kursk").then().statusCode(401);
        given().header("Origin", "http://localhost:8080").get("/dossiers/kursk").then().statusCode(404);
        given().header("Host", "127.0.0.1:8080").get("/dossiers/kursk").then().statusCode(404);
        given().header("Host", "[::1]:8080").get("/dossiers/kursk").then().statusCode(404);
    }

    @Test
    void whatAProxyPassesOnMayRead() {
        passedOn("X-Forwarded-For").contentType(ContentType.JSON).body("{\"query\": \"{ __typename }\"}").post("/graphql")
                .then().statusCode(200).body("data.__typename", equalTo("Query"));
        passedOn("X-Forwarded-For").get("/graphql/schema.graphql").then().statusCode(200);
        passedOn("X-Forwarded-For").get("/q/graphql-ui/").then().statusCode(200);
    }

    @Test
    void aTokenWhereNoneIsConfiguredIsInvalid() {
        given().header("Authorization", "Bearer any").contentType(ContentType.JSON).body("{\"query\": \"{ __typename }\"}").post("/graphql")
                .then().statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    private static RequestSpecification passedOn(String header) {
        return given().header(header, "127.0.0.1");
    }
}
