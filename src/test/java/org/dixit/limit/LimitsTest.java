package org.dixit.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for may be as much as each limit says; one more, and it is refused before any SQL. */
@QuarkusTest
class LimitsTest {

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    LimitsConfig limits;

    private GraphQl service;

    @BeforeEach
    void connect() {
        service = new GraphQl(address);
    }

    @Test
    void aliases() {
        assertLimit(limits.aliases(), "TOO_MANY_ALIASES", n -> inClaims("a%d: key ", n));
    }

    @Test
    void directives() {
        assertLimit(limits.directives(), "TOO_MANY_DIRECTIVES", n -> inClaims("key @include(if: true) ", n));
    }

    @Test
    void fragmentsInlineAndNamed() {
        assertLimit(limits.fragments(), "TOO_MANY_FRAGMENTS", n -> inClaims("... { key } ", n));
        assertLimit(limits.fragments(), "TOO_MANY_FRAGMENTS", n -> inClaims("...part ", n) + " fragment part on Claim { key }");
    }

    @Test
    void rootFieldsAlsoInFragments() {
        assertLimit(limits.rootFields(), "TOO_MANY_ROOT_FIELDS", n -> "{ " + repeated("a%d: __typename ", n) + "}");
        assertLimit(limits.rootFields(), "TOO_MANY_ROOT_FIELDS",
                n -> "{ ...half ...half " + repeated("__typename ", n % 2) + "} fragment half on Query { " + repeated("__typename ", n / 2) + "}");
    }

    @Test
    void depthWithoutEdgesAndNodes() {
        assertLimit(limits.depth(), "TOO_DEEP", n -> "{ event(key: \"none\") { " + repeated("partOf { ", n - 2) + "key" + " }".repeat(n));
        assertLimit(limits.depth(), "TOO_DEEP", n -> "{ events(first: 1) { nodes { parts(first: 1) { edges { node { "
                + repeated("partOf { ", n - 3) + "key" + " }".repeat(n + 3));
        assertLimit(limits.depth(), "TOO_DEEP", n -> "{ event(key: \"none\") { ...up } } fragment up on Event { "
                + repeated("partOf { ", n - 2) + "key" + " }".repeat(n - 1));
    }

    @Test
    void tokens() {
        int around = 10;
        assertLimit(limits.tokens(), "TOO_MANY_TOKENS", n -> inClaims("key ", n - around - 4));
    }

    @Test
    void characters() {
        assertLimit(limits.characters(), "TOO_MANY_CHARACTERS", n -> " ".repeat(n - "{ __typename }".length()) + "{ __typename }");
        assertLimit(limits.characters(), "TOO_MANY_CHARACTERS", n -> "#" + "x".repeat(n - "{ __typename }".length() - 2) + "\n{ __typename }");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"9", "90", "-9"})
    void digitsOfANumber(String digits) {
        for (var document : List.of("{ claims(first: %s) { totalCount } }", "{ question(key: \"none\") { assessment(tolerance: %s) { agreed } } }")) {
            assertLimit(limits.numberCharacters(), "NUMBER_TOO_LONG", n -> document.formatted((digits + "0".repeat(n)).substring(0, n)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1e999, 1e1000", "1e-999, 1e-1000", "1.5E+0999, 1.5E+9999", "-1e00000999, -1e10000000", "1e0, 1e99999999999999999999"})
    void exponentsOfNumbersAsLiteralsAndVariables(String taken, String refused) {
        var asked = "question(key: \"none\") { assessment(tolerance: %s) { agreed } }";
        var withVariable = "query($n: Float) { " + asked.formatted("$n") + " }";

        assertFalse(codes(service.ask("{ " + asked.formatted(taken) + " }", Map.of())).contains("NUMBER_TOO_LONG"));
        assertFalse(codes(service.ask(withVariable, GraphQl.json("{\"n\": " + taken + "}"))).contains("NUMBER_TOO_LONG"));
        assertRefused("NUMBER_TOO_LONG", "{ " + asked.formatted(refused) + " }", Map.of());
        assertRefused("NUMBER_TOO_LONG", "query($n: Float = " + refused + ") { " + asked.formatted("$n") + " }", Map.of());
        assertEquals(List.of("NUMBER_TOO_LONG"), codes(service.askText("{\"query\": \"{ __typename }\", \"variables\": {\"n\": [{\"deep\": " + refused + "}]}}")));
    }

    @Test
    void longNumbersInVariablesAreRefusedUnread() {
        var request = "{\"query\": \"{ __typename }\", \"variables\": {\"n\": " + "9".repeat(200_000) + "}}";

        assertEquals(List.of("NUMBER_TOO_LONG"), codes(service.askText(request)));
    }

    @Test
    void depthOfVariables() {
        int nothingAroundTheRequest = 1;
        assertLimit(limits.variablesDepth() + nothingAroundTheRequest, "VARIABLES_TOO_DEEP", n -> n, n -> service.askText(
                "{\"query\": \"{ __typename }\", \"variables\": " + "{\"n\": ".repeat(n) + "1" + "}".repeat(n) + "}"));
    }

    /** Of 1 for each field, as often as its pages are long. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "{ __typename } | 1",
            "{ claims(first: 10) { totalCount nodes { key } } } | 13",
            "{ claims { nodes { key } } } | 22",
            "{ claims(first: 100) { edges { node { key } } } } | 202",
            "{ claims(first: null) { nodes { key } } } | 22",
            "query($n: Int = 5) { claims(first: $n) { nodes { key } } } | 7",
            "{ claims(first: 3) { ...page } } fragment page on ClaimConnection { nodes { ... on Claim { key stance } } } | 8",
            "{ events(first: 10) { nodes { claims(first: 10) { nodes { key } } } } } | 122",
            "{ nodes(ids: [\"a\", \"b\", \"c\"]) { id __typename } } | 7",
            "{ __schema { types { name } } } | 1"})
    void cost(String document, int cost) {
        assertEquals(cost, service.ask(document, Map.of()).at("/extensions/cost").asInt());
    }

    @Test
    void costTakesPageSizesFromVariables() {
        var document = "query($n: Int = 5) { claims(first: $n) { nodes { key } } }";

        assertEquals(42, service.ask(document, Map.of("n", 40)).at("/extensions/cost").asInt());
    }

    @Test
    void whatCostsTooMuchIsRefused() {
        assertRefused("TOO_COSTLY", "{ events(first: 100) { nodes { claims(first: 100) { nodes { reports(first: 100) { nodes { fidelity } } } } } } }", Map.of());
        assertRefused("TOO_COSTLY", "query($n: Int) { events(first: $n) { nodes { parts(first: $n) { nodes { parts(first: $n) { nodes { key } } } } } } }",
                Map.of("n", 100));
    }

    /** Beyond what a number holds, it would come out negative, and take what is asked beside it along. */
    @Test
    void whatCostsMoreThanCanBeCountedIsRefused() {
        var levels = "members(first: 100) { nodes { ".repeat(9) + "key" + " } }".repeat(9);

        assertRefused("TOO_COSTLY", "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { " + levels + " } } }",
                Map.of("ids", Collections.nCopies(300, "x")));
    }

    @Test
    void theIntrospectionOfTheExplorerPasses() {
        var levels = "ofType { kind name ".repeat(9) + "}".repeat(9);
        var data = service.data("""
                query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                  types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
                fragment FullType on __Type { kind name description specifiedByURL
                  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
                  inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
                  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
                fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
                fragment TypeRef on __Type { kind name %s }""".formatted(levels), Map.of());

        assertTrue(data.at("/__schema/types").size() > 50);
    }

    @Test
    void introspectionInCirclesIsRefused() {
        assertRefused("INTROSPECTION_TOO_LARGE",
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", Map.of());
    }

    private void assertLimit(int limit, String code, IntFunction<String> document) {
        assertLimit(limit, code, document, text -> service.ask(text, Map.of()));
    }

    private <T> void assertLimit(int limit, String code, IntFunction<T> request, java.util.function.Function<T, JsonNode> ask) {
        assertFalse(codes(ask.apply(request.apply(limit))).contains(code), "as much as the limit");
        int before = StatementCounter.executed();
        assertEquals(List.of(code), codes(ask.apply(request.apply(limit + 1))));
        assertEquals(before, StatementCounter.executed());
    }

    private void assertRefused(String code, String document, Object variables) {
        int before = StatementCounter.executed();
        assertEquals(List.of(code), codes(service.ask(document, variables)));
        assertEquals(before, StatementCounter.executed());
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("errors").findValuesAsText("code");
    }

    private static String inClaims(String field, int times) {
        return "{ claims(first: 1) { nodes { " + repeated(field, times) + "} } }";
    }

    private static String repeated(String text, int times) {
        var all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.formatted(i));
        }
        return all.toString();
    }
}
