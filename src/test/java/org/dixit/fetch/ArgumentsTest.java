package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that are no values of their type: as a literal and as a variable, on the filter of a list and below an object. */
@QuarkusTest
class ArgumentsTest extends StoryTest {

    private static final String AS_LITERAL = "GRAPHQL_VALIDATION_FAILED";
    private static final String AS_VARIABLE = "BAD_USER_INPUT";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
            "2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "20240101", "2024-05", "2024-05-02T10:00:00", "0000-01-01", "-0001-01-01",
            "10000-01-01", "+10000-01-01", "today", "infinity", "-infinity", "", " 2024-05-02", "2024-05-02'; drop table event; --"})
    void whatIsNoDayIsRefusedAsADate(String day) {
        var list = "query($day: Date) { events(filter: {occurred: {from: $day}}) { totalCount } }";
        var below = "query($day: Date) { actor(key: \"mira-doss\") { party(at: $day) { key } } }";

        assertEquals("INVALID_DATE", service.errorCode(list, Map.of("day", day)));
        assertEquals("INVALID_DATE", service.errorCode(below, Map.of("day", day)));
        assertEquals("INVALID_DATE", service.errorCode(list.replaceFirst(".*?\\{", "{").replace("$day", GraphQl.text(day)), Map.of()));
        assertEquals("INVALID_DATE", service.errorCode(below.replaceFirst(".*?\\{", "{").replace("$day", GraphQl.text(day)), Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0001-01-01, 14", "2024-02-29, 14", "2024-12-02, 3", "9999-12-31, 1"})
    void aDayOfTheCalendarIsADate(String day, int events) {
        var found = service.data("query($day: Date) { events(filter: {occurred: {from: $day}}) { totalCount } }", Map.of("day", day));

        assertEquals(events, found.at("/events/totalCount").asInt());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"20240502", "2.5", "true", "[]", "{}"})
    void aNumberIsNoDate(String value) {
        assertRefused("Date", "events(filter: {occurred: {from: $value}}) { totalCount }", value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"2\"", "2.5", "4294967297", "9223372036854775808", "1e10", "1e999", "true", "[]", "{}"})
    void whatIsNoWholeNumberOf32BitsIsNoInt(String value) {
        assertRefused("Int", "events(first: $value) { totalCount }", value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"1\"", "\"NaN\"", "\"Infinity\"", "true", "[]", "{}"})
    void whatIsNoNumberIsNoFloat(String value) {
        assertRefused("Float!", "events(filter: {within: {south: $value, west: 0, north: 1, east: 1}}) { totalCount }", value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"12", "true", "[]", "{}"})
    void whatIsNoTextIsNoString(String value) {
        assertRefused("String!", "actor(key: $value) { key }", value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"STATE\"", "PLANET", "1", "{}"})
    void whatIsNotInTheEnumIsRefused(String value) {
        assertEquals(AS_LITERAL, code(service.ask("{ actors(filter: {kind: [" + value + "]}) { totalCount } }", Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
            "claims(filter: {colour: \"red\"}) { totalCount }", "claims(limit: 5) { totalCount }", "claims { size }",
            "claims(orderBy: {field: KEY}) { totalCount }", "claims(filter: {stance: [null]}) { totalCount }", "claims(orderBy: {field: SAID, direction: ASC}) { totalCount }",
            "nodes(ids: [null]) { id }", "actor { key }", "search(text: null) { totalCount }", "documents(filter: {language: [1]}) { totalCount }"})
    void whatTheSchemaDoesNotHaveIsRefused(String field) {
        assertEquals(AS_LITERAL, code(service.ask("{ " + field + " }", Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
            "actor(key: $text) { key }", "search(text: $text) { totalCount }", "claims(filter: {text: $text}) { totalCount }",
            "node(id: $text) { id }", "documents(filter: {language: [$text]}) { totalCount }"})
    void aTextWithANullCharacterIsRefused(String field) {
        var type = field.startsWith("node") ? "ID!" : "String!";

        assertEquals("INVALID_TEXT", service.errorCode("query($text: " + type + ") { " + field + " }", Map.of("text", "Actor:\0")));
    }

    private void assertRefused(String type, String field, String value) {
        var asVariable = service.ask("query($value: " + type + ") { " + field + " }", GraphQl.json("{\"value\": " + value + "}"));
        var asLiteral = service.ask("{ " + field.replace("$value", value) + " }", Map.of());

        assertEquals(AS_VARIABLE, code(asVariable), asVariable.toString());
        assertEquals(AS_LITERAL, code(asLiteral), asLiteral.toString());
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }
}
