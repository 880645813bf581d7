package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {

    private static final String FRESH = "[0-9a-f]{16}";

    @Test
    void requestWithoutIdGetsOne() {
        given().get("/q/health/live").then().header(RequestId.HEADER, matchesPattern(FRESH));
    }

    @Test
    void idThatComesWithTheRequestGoesBackWithTheResponse() {
        given().header(RequestId.HEADER, "gateway-17.a_b").get("/q/health/live").then().header(RequestId.HEADER, equalTo("gateway-17.a_b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\tb", "<script>", "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void idThatMayNotStandInALogIsReplaced(String id) {
        given().header(RequestId.HEADER, id).get("/q/health/live").then().header(RequestId.HEADER, matchesPattern(FRESH));
    }
}
