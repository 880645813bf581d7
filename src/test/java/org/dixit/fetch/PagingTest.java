package org.dixit.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of lists, and the cursors that lead from one to the next. */
@QuarkusTest
class PagingTest extends StoryTest {

    private static final String PAGE = " { edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
    private static final String CLAIMS = "query($first: Int, $after: String, $last: Int, $before: String) {"
            + " list: claims(first: $first, after: $after, last: $last, before: $before)" + PAGE;

    static Stream<String> lists() {
        return Stream.of("actors NAME KEY", "documents PUBLISHED KEY", "events OCCURRED KEY", "claims CLAIMED RECORDED KEY", "questions")
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.concat(Stream.of(words[0]), Stream.of(words).skip(1)
                        .flatMap(order -> Stream.of("ASC", "DESC")
                                .map(direction -> words[0] + "(orderBy: {field: " + order + ", direction: " + direction + "})"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void pagesInEitherDirectionMakeUpTheWholeList(String list) {
        var query = "query($first: Int, $after: String, $last: Int, $before: String) { list: "
                + list.replaceFirst("\\(|$", "(first: \\$first, after: \\$after, last: \\$last, before: \\$before, ").replaceFirst(", $", ")") + PAGE;
        var whole = keys(page(query, Map.of("first", 100)));

        for (int size : List.of(1, 5, whole.size())) {
            assertEquals(whole, forwards(query, size), "forwards by " + size);
            assertEquals(whole, backwards(query, size), "backwards by " + size);
        }
    }

    private List<String> forwards(String query, int size) {
        var keys = new ArrayList<String>();
        var page = page(query, Map.of("first", size));
        assertFalse(page.at("/pageInfo/hasPreviousPage").asBoolean(), "before the first page");
        keys.addAll(keys(page));
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = page(query, Map.of("first", size, "after", page.at("/pageInfo/endCursor").asText()));
            assertTrue(page.at("/pageInfo/hasPreviousPage").asBoolean(), "before a later page");
            keys.addAll(keys(page));
        }
        return keys;
    }

    private List<String> backwards(String query, int size) {
        var pages = new ArrayList<List<String>>();
        var page = page(query, Map.of("last", size));
        assertFalse(page.at("/pageInfo/hasNextPage").asBoolean(), "behind the last page");
        pages.add(keys(page));
        while (page.at("/pageInfo/hasPreviousPage").asBoolean()) {
            page = page(query, Map.of("last", size, "before", page.at("/pageInfo/startCursor").asText()));
            assertTrue(page.at("/pageInfo/hasNextPage").asBoolean(), "behind an earlier page");
            pages.add(keys(page));
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
            "search(text: \"dam or weir or treaty\", first: $first, after: $after) { nodes { key: id } edges { cursor } pageInfo { hasNextPage endCursor } }",
            "event(key: \"dam-burst\") { list: claims(first: $first, after: $after) { nodes { key } edges { cursor } pageInfo { hasNextPage endCursor } } }",
            "event(key: \"dam-burst\") { list: participants(first: $first, after: $after) { nodes { key } edges { cursor } pageInfo { hasNextPage endCursor } } }",
            "actor(key: \"orle\") { list: events(first: $first, after: $after) { nodes { key } edges { cursor } pageInfo { hasNextPage endCursor } } }",
            "actor(key: \"orle\") { list: members(first: $first, after: $after) { nodes { key } edges { cursor } pageInfo { hasNextPage endCursor } } }",
            "claim(key: \"council-about-75\") { list: reports(first: $first, after: $after) { nodes { key: document { key } } edges { cursor } pageInfo { hasNextPage endCursor } } }"
    })
    void pagesBelowAnObjectAndOfASearchMakeUpTheWholeList(String field) {
        var query = "query($first: Int, $after: String) { found: " + field + " }";
        var whole = nodes(list(query, Map.of("first", 100)));

        for (int size : List.of(1, 2)) {
            var nodes = new ArrayList<JsonNode>();
            var page = list(query, Map.of("first", size));
            nodes.addAll(nodes(page));
            while (page.at("/pageInfo/hasNextPage").asBoolean()) {
                page = list(query, Map.of("first", size, "after", page.at("/pageInfo/endCursor").asText()));
                nodes.addAll(nodes(page));
            }
            assertEquals(whole, nodes);
        }
    }

    private JsonNode list(String query, Map<String, Object> variables) {
        var found = service.data(query, variables).get("found");
        return found.has("list") ? found.get("list") : found;
    }

    @Test
    void aPageBetweenTwoCursorsHoldsWhatLiesBetweenThem() {
        var cursors = cursors(page(CLAIMS, Map.of("first", 100)));
        var keys = keys(page(CLAIMS, Map.of("first", 100)));

        var all = page(CLAIMS, Map.of("after", cursors.get(3), "before", cursors.get(9)));
        var first = page(CLAIMS, Map.of("after", cursors.get(3), "before", cursors.get(9), "first", 2));
        var last = page(CLAIMS, Map.of("after", cursors.get(3), "before", cursors.get(9), "last", 2));

        assertEquals(keys.subList(4, 9), keys(all));
        assertEquals(keys.subList(4, 6), keys(first));
        assertEquals(keys.subList(7, 9), keys(last));
        assertEquals("true true", ends(first));
        assertEquals("true true", ends(last));
    }

    /** What lies at or behind a cursor where reading does not begin is not looked for, as the Relay specification allows. */
    @Test
    void aPageThatReachesItsOtherCursorHasNoMoreThatWay() {
        var cursors = cursors(page(CLAIMS, Map.of("first", 100)));

        assertEquals("true false", ends(page(CLAIMS, Map.of("after", cursors.get(3), "before", cursors.get(9), "first", 5))));
        assertEquals("false true", ends(page(CLAIMS, Map.of("after", cursors.get(3), "before", cursors.get(9), "last", 5))));
    }

    @Test
    void nothingLiesBehindTheLastCursorNorBeforeTheFirstNorBetweenCrossedOnes() {
        var cursors = cursors(page(CLAIMS, Map.of("first", 100)));

        assertEquals(List.of(), keys(page(CLAIMS, Map.of("after", cursors.get(cursors.size() - 1)))));
        assertEquals(List.of(), keys(page(CLAIMS, Map.of("before", cursors.get(0), "last", 5))));
        assertEquals(List.of(), keys(page(CLAIMS, Map.of("after", cursors.get(9), "before", cursors.get(3)))));
    }

    @Test
    void aCursorOfARowThatIsGoneStillMarksItsPlace() {
        var after = cursor("ClaimConnection.SAID.ASC", "2024-05-03", "no-such-claim");

        assertEquals("official-60-90", keys(page(CLAIMS, Map.of("after", after))).get(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "x", "%%%", "W10", "null", "eyJhIjoxfQ==", "WyJDbGFpbUNvbm5lY3Rpb24uU0FJRC5BU0MiLDEsMl0="})
    void whatIsNoCursorIsRefused(String text) {
        assertEquals("INVALID_CURSOR", service.errorCode(CLAIMS, Map.of("after", text)));
        assertEquals("INVALID_CURSOR", service.errorCode(CLAIMS, Map.of("before", text, "last", 1)));
    }

    static Stream<List<String>> forgeries() {
        return Stream.of(
                List.of("ClaimConnection.KEY.ASC", "x"),
                List.of("ClaimConnection.SAID.DESC", "2024-05-03", "x"),
                List.of("EventConnection.OCCURRED.ASC", "2024-05-03", "x"),
                List.of("ClaimConnection.SAID.ASC"),
                List.of("ClaimConnection.SAID.ASC", "2024-05-03"),
                List.of("ClaimConnection.SAID.ASC", "2024-05-03", "x", "y"),
                List.of("ClaimConnection.SAID.ASC", "2024-02-30", "x"),
                List.of("ClaimConnection.SAID.ASC", "0000-01-01", "x"),
                List.of("ClaimConnection.SAID.ASC", "today", "x"),
                List.of("ClaimConnection.SAID.ASC", "2024-05-03'::date or true --", "x"),
                List.of("ClaimConnection.SAID.ASC", "2024-05-03", "\\u0000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForeignOrForgedCursorIsRefused(List<String> parts) {
        assertEquals("INVALID_CURSOR", service.errorCode(CLAIMS, Map.of("after", cursor(parts.toArray(String[]::new)))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2024-01-01 29:00:00+00", "2024-01-01 10:00:00+16", "0000-01-01 10:00:00+00", "2024-01-01", "now"})
    void aForgedMomentIsRefused(String moment) {
        var query = "query($after: String) { claims(after: $after, orderBy: {field: RECORDED, direction: ASC}) { totalCount } }";

        assertEquals("INVALID_CURSOR", service.errorCode(query, Map.of("after", cursor("ClaimConnection.RECORDED.ASC", moment, "x"))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e99", "-1e-99", "999999999e38", "NaN", "Infinity", "x"})
    void aForgedRankIsRefused(String rank) {
        var query = "query($after: String) { search(text: \"dam\", after: $after) { totalCount } }";

        assertEquals("INVALID_CURSOR", service.errorCode(query, Map.of("after", cursor("SearchConnection.DEFAULT.ASC", rank, "Event", "x"))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e3", "9999999999999999999", "1.5", ""})
    void aForgedOrdinalIsRefused(String ordinal) {
        var query = "query($after: String) { claims { nodes { reports(after: $after) { totalCount } } } }";

        assertEquals("INVALID_CURSOR", service.errorCode(query, Map.of("after", cursor("ReportConnection.DEFAULT.ASC", ordinal))));
    }

    private static String cursor(String... parts) {
        var json = "[\"" + String.join("\",\"", parts) + "\"]";
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    private JsonNode page(String query, Map<String, Object> variables) {
        return service.data(query, new HashMap<>(variables)).get("list");
    }

    private static String ends(JsonNode page) {
        return page.at("/pageInfo/hasPreviousPage").asText() + " " + page.at("/pageInfo/hasNextPage").asText();
    }

    private static List<String> keys(JsonNode page) {
        return StreamSupport.stream(page.get("edges").spliterator(), false).map(edge -> edge.at("/node/key").asText()).toList();
    }

    private static List<String> cursors(JsonNode page) {
        return StreamSupport.stream(page.get("edges").spliterator(), false).map(edge -> edge.get("cursor").asText()).toList();
    }

    private static List<JsonNode> nodes(JsonNode page) {
        return StreamSupport.stream(page.get("nodes").spliterator(), false).toList();
    }
}
