package org.dixit.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.testing.GraphQl;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that its type does not hold is an error and never another number, in whatever way it comes. */
@QuarkusTest
class NumbersOutOfRangeTest {

    private static final Set<String> ITS_CODES = Set.of("GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT");

    /** Those that would become 1, 0, the largest or the smallest number in 32 or 64 bits, and those that are none. */
    private static final List<String> NO_INTEGERS = List.of("2147483648", "-2147483649", "4294967296", "4294967297", "9223372036854775807", "9223372036854775808",
            "-9223372036854775809", "18446744073709551617", "1.5", "1e-1", "\"1\"", "\"4294967297\"", "true");

    @TestHTTPResource("/graphql")
    URI address;

    static Stream<String> noIntegers() {
        return NO_INTEGERS.stream();
    }

    @ParameterizedTest
    @MethodSource("noIntegers")
    void asALiteral(String number) {
        assertIsAnError("{ claims(first: " + number + ") { totalCount } }", "{}");
        assertIsAnError("query($n: Int = " + number + ") { claims(first: $n) { totalCount } }", "{}");
        assertIsAnError("mutation { " + actor(number) + " }", "{}");
    }

    @ParameterizedTest
    @MethodSource("noIntegers")
    void asAVariable(String number) {
        assertIsAnError("query($n: Int) { claims(first: $n) { totalCount } }", "{\"n\": " + number + "}");
        assertIsAnError("mutation($n: Int) { " + actor("$n") + " }", "{\"n\": " + number + "}");
        assertIsAnError("mutation($input: RecordActorInput!) { recordActor(input: $input) { userErrors { code } } }",
                "{\"input\": {\"key\": \"none\", \"kind\": \"PERSON\", \"name\": [], \"expectedVersion\": " + number + "}}");
    }

    /** Those of claims may be larger than 32 bits, and no larger than what is kept. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000000000001", "9223372036854775808", "18446744073709551617", "-1", "9999999999999999999999999999999999999999"})
    void asAQuantity(String number) {
        var claim = "recordClaim(input: {key: \"none\", event: \"none\", claimants: [], stance: AFFIRMS, statement: [], claimed: \"2025\", reports: [], "
                + "quantity: {low: %1$s, high: %1$s, qualifier: EXACT}}) { claim { key } userErrors { code path } }";
        for (var answer : List.of(overHttp("mutation { " + claim.formatted(number) + " }", "{}"),
                overWebSocket("mutation { " + claim.formatted(number) + " }", "{}"),
                overHttp("mutation($n: BigInteger) { " + claim.formatted("$n") + " }", "{\"n\": " + number + "}"))) {
            assertTrue(answer.at("/data/recordClaim/claim").isNull(), answer.toString());
            assertTrue(answer.at("/data/recordClaim/userErrors").toString().contains("[\"input\",\"quantity\",\"low\"]"), answer.toString());
        }
    }

    @Test
    void numbersThatAreHeld_areTaken() {
        for (var held : List.of("1", "100")) {
            assertEquals(0, overHttp("query($n: Int) { claims(first: $n) { totalCount } }", "{\"n\": " + held + "}").path("errors").size());
            assertEquals(0, overWebSocket("{ claims(first: " + held + ") { totalCount } }", "{}").path("errors").size());
        }
    }

    private void assertIsAnError(String document, String variables) {
        int before = StatementCounter.executed();
        for (var answer : List.of(overHttp(document, variables), overWebSocket(document, variables))) {
            assertTrue(answer.path("data").isMissingNode(), answer.toString());
            assertTrue(ITS_CODES.containsAll(answer.path("errors").findValuesAsText("code")), answer.toString());
        }
        assertEquals(before, StatementCounter.executed());
    }

    private JsonNode overHttp(String document, String variables) {
        return new GraphQl(address).askText(request(document, variables));
    }

    private JsonNode overWebSocket(String document, String variables) {
        try (var socket = GraphQlSocket.acknowledged(address)) {
            socket.say("{\"id\": \"n\", \"type\": \"subscribe\", \"payload\": " + request(document, variables) + "}");
            var message = socket.next();
            return message.path("type").asText().equals("error")
                    ? GraphQl.json(GraphQl.text(Map.of("errors", message.get("payload"))))
                    : message.get("payload");
        }
    }

    private static String request(String document, String variables) {
        return "{\"query\": " + GraphQl.text(document) + ", \"variables\": " + variables + "}";
    }

    private static String actor(String expectedVersion) {
        return "recordActor(input: {key: \"none\", kind: PERSON, name: [], expectedVersion: " + expectedVersion + "}) { userErrors { code } }";
    }
}
