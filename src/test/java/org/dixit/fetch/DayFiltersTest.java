package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dixit.testing.DossierTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters by the days of a date, whose rows are read in other ways according to how many days it has. */
@QuarkusTest
class DayFiltersTest extends DossierTest {

    private static final List<String> DATES = List.of("2024-06-01", "2024-06-01/2024-06-02", "2024-05-31", "2024-05", "2024-05~", "2024-06-02/2024-07-03",
            "2024-06-02/2024-07-04", "2024-06", "2024-02", "2024", "2023", "../2024-06-01", "2024-06-30/..", "2024-06-30", "2024-12-31", "199X", "0001-01-01",
            "9999-12-31", "2024-21");
    private static final List<String> PUBLISHED = List.of("2024-06-01", "2023-12-31", "2024-05", "9999-12-31");

    private static final String LIST = """
            query($range: DateRange) {
              list: %1$s(first: 100, filter: {%2$s: $range} %3$s) { nodes { key date: %2$s { earliest latest } } totalCount } }""";

    private final List<LocalDate> days = new ArrayList<>();

    @BeforeAll
    void tellOfManyDates() {
        var lines = new StringBuilder("""
                {"type": "dossier", "key": "dates", "version": 1, "title": {"en": "Dates"}}
                {"type": "actor", "key": "speaker", "kind": "STATE", "name": {"en": "Speaker"}}
                """);
        for (var published : PUBLISHED) {
            lines.append("""
                    {"type": "document", "key": "in-%1$s", "title": {"en": "Text"}, "language": "en", "published": "%1$s"}
                    """.formatted(published));
        }
        for (int date = 0; date < DATES.size(); date++) {
            lines.append("""
                    {"type": "document", "key": "d%1$d", "title": {"en": "Text"}, "language": "en", "published": "%3$s"}
                    {"type": "event", "key": "e%1$d", "kind": "STATEMENT", "title": {"en": "Event"}, "occurred": "%2$s"}
                    """.formatted(date, DATES.get(date), DATES.get(date).replaceFirst("\\.\\.$", "2025")));
            for (var published : PUBLISHED) {
                lines.append("""
                        {"type": "claim", "key": "c%1$d-%3$s", "event": "e%1$d", "claimants": ["speaker"], "stance": "AFFIRMS",\
                         "statement": {"en": "It is so."}, "claimed": "%2$s", "reports": [{"document": "in-%3$s"}]}
                        """.formatted(date, DATES.get(date), published));
            }
        }
        take(lines.toString());
        var met = new TreeSet<LocalDate>();
        Stream.of("2023-12-31", "2024-01-01", "2024-05-01", "2024-05-31", "2024-06-01", "2024-06-02", "2024-07-03", "2024-12-31").map(LocalDate::parse)
                .forEach(day -> met.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        met.addAll(List.of(LocalDate.parse("0001-01-01"), LocalDate.parse("9999-12-31")));
        days.addAll(met);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"claims claimed CLAIMED", "claims claimed KEY", "events occurred OCCURRED", "events occurred KEY",
            "documents published PUBLISHED", "documents published KEY"})
    void aRangeMeetsWhatHasADayInCommonWithIt_inEveryOrder(String asked) {
        var words = asked.split(" ");
        for (var direction : List.of("ASC", "DESC")) {
            assertMeets(LIST.formatted(words[0], words[1], "orderBy: {field: %s, direction: %s}".formatted(words[2], direction)));
        }
    }

    @Test
    void aRangeMeetsWhatHasADayInCommonWithIt_inTheOrderOfTheDaySaid() {
        assertMeets(LIST.formatted("claims", "claimed", ""));
    }

    private void assertMeets(String query) {
        var all = nodes(query, null);
        for (var range : ranges()) {
            assertEquals(meeting(all, range), nodes(query, range), range::toString);
        }
    }

    private List<Map<String, Object>> ranges() {
        var ranges = new ArrayList<Map<String, Object>>();
        ranges.add(Map.of());
        for (int first = 0; first < days.size(); first++) {
            ranges.add(Map.of("from", days.get(first).toString()));
            ranges.add(Map.of("to", days.get(first).toString()));
            for (int last = first; last < days.size(); last += 3) {
                ranges.add(Map.of("from", days.get(first).toString(), "to", days.get(last).toString()));
            }
        }
        return ranges;
    }

    private static List<JsonNode> meeting(List<JsonNode> nodes, Map<String, Object> range) {
        return nodes.stream()
                .filter(node -> day(node.at("/date/earliest").textValue(), LocalDate.MIN).compareTo(day(range.get("to"), LocalDate.MAX)) <= 0)
                .filter(node -> day(node.at("/date/latest").textValue(), LocalDate.MAX).compareTo(day(range.get("from"), LocalDate.MIN)) >= 0)
                .toList();
    }

    private static LocalDate day(Object text, LocalDate open) {
        return text == null ? open : LocalDate.parse((String) text);
    }

    private List<JsonNode> nodes(String query, Map<String, Object> range) {
        var list = service.data(query, Collections.singletonMap("range", range)).get("list");
        var nodes = StreamSupport.stream(list.get("nodes").spliterator(), false).toList();
        assertEquals(nodes.size(), list.get("totalCount").asInt());
        return nodes;
    }
}
