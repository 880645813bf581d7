package org.dixit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dixit.testing.DossierTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What imports leave in the history of objects. */
@QuarkusTest
class HistoryTest extends DossierTest {

    private static final String HEADER = """
            {"type": "dossier", "key": "mill", "version": 1, "title": {"en": "The mill"}}
            """;
    private static final String MILLER = """
            {"type": "actor", "key": "miller", "kind": "PERSON", "name": {"en": "The miller"}}
            """;
    private static final String MILLER_BY_NAME = """
            {"type": "actor", "key": "miller", "kind": "PERSON", "name": {"en": "Joan Miller", "fr": "Jeanne Meunier"}, "aliases": ["J. M."]}
            """;
    private static final String FIRE = """
            {"type": "event", "key": "fire", "kind": "OTHER", "title": {"en": "Fire"}, "occurred": "2030-05-01"}
            {"type": "document", "key": "gazette", "title": {"en": "Fire at the mill"}, "language": "en", "published": "2030-05-02"}
            """;
    private static final String CLAIM = """
            {"type": "claim", "key": "burnt", "event": "fire", "claimants": ["miller"], "stance": "AFFIRMS", "statement": {"en": "It burnt."}, "claimed": "2030-05-01", "reports": [{"document": "gazette"}]%s}
            """;

    @BeforeEach
    void beginAgain() throws SQLException {
        empty();
    }

    @Test
    void anImport_leavesWhoAndWhatBeforeAndAfter_latestFirst() {
        take(HEADER + MILLER);
        take(HEADER + MILLER_BY_NAME);

        var miller = data("""
                { actor(key: "miller") { version history { totalCount nodes { version by kind fields { path before after } } } } }""").get("actor");

        assertEquals(2, miller.get("version").intValue());
        assertEquals(2, miller.at("/history/totalCount").intValue());
        assertEquals(List.of("2 local UPDATED", "1 local CREATED"), texts(miller.at("/history/nodes"), "version", "by", "kind"));
        assertEquals(List.of("aliases[0] null J. M.", "name.en The miller Joan Miller", "name.fr null Jeanne Meunier"),
                texts(miller.at("/history/nodes/0/fields"), "path", "before", "after"));
        assertEquals(List.of("kind null PERSON", "name.en null The miller"),
                texts(miller.at("/history/nodes/1/fields"), "path", "before", "after"));
    }

    @Test
    void theSameDossierAgain_leavesNothing() {
        take(HEADER + MILLER);
        take(HEADER + MILLER);

        assertEquals(1, data("{ actor(key: \"miller\") { version } }").at("/actor/version").intValue());
        assertEquals(1, changes("actor", "miller").size());
    }

    @Test
    void historyIsHadInPages() {
        for (var name : List.of("a", "b", "c")) {
            take(HEADER + MILLER.replace("The miller", name));
        }

        var first = data("{ actor(key: \"miller\") { history(first: 2) { pageInfo { hasNextPage endCursor } nodes { version } } } }").at("/actor/history");
        var rest = data("{ actor(key: \"miller\") { history(after: \"" + first.at("/pageInfo/endCursor").textValue()
                + "\") { pageInfo { hasNextPage } nodes { version } } } }").at("/actor/history");

        assertEquals(List.of("3", "2"), texts(first.get("nodes"), "version"));
        assertTrue(first.at("/pageInfo/hasNextPage").booleanValue());
        assertEquals(List.of("1"), texts(rest.get("nodes"), "version"));
    }

    @Test
    void aRetractionThatIsImported_andItsUndoing_areToldApart() {
        take(HEADER + MILLER + FIRE + CLAIM.formatted(""));
        take(HEADER + CLAIM.formatted(", \"retracted\": {\"reason\": \"Misheard\", \"at\": \"2030-05-03T10:00:00Z\", \"by\": \"desk\"}"));
        take(HEADER + CLAIM.formatted(""));

        assertEquals(List.of("REINSTATED", "RETRACTED", "CREATED"), texts(changes("claim", "burnt"), "kind"));
        assertEquals(List.of("retracted.at 2030-05-03T10:00:00Z null", "retracted.by desk null", "retracted.reason Misheard null"),
                texts(changes("claim", "burnt").get(0).get("fields"), "path", "before", "after"));
    }

    @Test
    void aTextInALine_leavesItsMeasureAndNotItsWords() {
        take(HEADER + FIRE);
        take(HEADER + FIRE.replace("\"published\"", "\"text\": \"It burnt.\", \"published\""));

        var changes = changes("document", "gazette");
        assertEquals(List.of("TEXT_ATTACHED", "CREATED"), texts(changes, "kind"));
        assertEquals(List.of("text.characters null 9", "text.kept null true",
                "text.sha256 null 9a51642f9365abadec341cb534af6387b8e21c225eb3b1d03f6a9243f3d46da9"),
                texts(changes.get(0).get("fields"), "path", "before", "after"));
    }

    @Test
    void anImportThatIsRefused_leavesNothing() {
        take(HEADER + MILLER);

        assertEquals(422, post(HEADER + MILLER_BY_NAME + CLAIM.formatted("")).statusCode());

        assertEquals(1, changes("actor", "miller").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update change set by = 'nobody'", "delete from change", "truncate change"})
    void nothingInTheHistoryCanBeChangedOrTakenAway(String attempt) {
        take(HEADER + MILLER);

        var refused = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.execute(attempt);
            }
        });

        assertTrue(refused.getMessage().contains("history is only ever added to"), refused.getMessage());
    }

    private JsonNode changes(String type, String key) {
        return data("{ object: " + type + "(key: \"" + key + "\") { history { nodes { kind fields { path before after } } } } }")
                .at("/object/history/nodes");
    }

    /** Of each element these fields, in one line. */
    private static List<String> texts(JsonNode elements, String... fields) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> Stream.of(fields).map(field -> element.get(field).asText()).collect(Collectors.joining(" ")))
                .toList();
    }
}
