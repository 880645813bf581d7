package org.dixit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WritersTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void loopback_mayWrite(String address) {
        assertTrue(Writers.isFromLoopback(address));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "0.0.0.0", "2001:db8::1", "::ffff:192.0.2.7"})
    void elsewhere_mayNot(String address) {
        assertFalse(Writers.isFromLoopback(address));
    }

    @Test
    void whatAProxyPassesOn_isNotFromHere() {
        given().contentType("application/x-ndjson").header("X-Forwarded-For", "127.0.0.1").body("{}".getBytes()).post("/dossiers")
                .then().statusCode(403).body("code", is("WRITING_NOT_ALLOWED"));
    }
}
