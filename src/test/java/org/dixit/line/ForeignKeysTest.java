package org.dixit.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.testing.DossierTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of so much that foreign keys are checked together. */
@QuarkusTest
class ForeignKeysTest extends DossierTest {

    private static final int CLAIMS = 1_200;
    private static final String PASSAGE = "{\"start\": 1, \"end\": 9, \"sha256\": \"%s\"}".formatted("0".repeat(64));

    @BeforeEach
    void startEmpty() throws SQLException {
        empty();
    }

    @AfterEach
    void takeTriggersAway() throws SQLException {
        execute("drop trigger if exists alters on claimant");
        execute("drop function if exists alter_claimant");
    }

    @Test
    void triggersOfTheServiceFireMeanwhile() throws SQLException {
        assertEquals(0, number("""
                select count(*) from pg_trigger join pg_class on pg_class.oid = tgrelid
                where not tgisinternal and tgenabled <> 'A' and relnamespace = (select relnamespace from pg_class where oid = 'claim'::regclass)"""));
        long before = number("select coalesce(max(seq), 0) from change");

        take(dossier(""));

        assertEquals(CLAIMS + 6, number("select count(*) from change where seq > " + before));
        assertTrue(number("select count(*) from dispute") > 0);
        assertEquals(number("select count(*) from dispute"), number("select sum(disputes) from question"));
    }

    /** A trigger of the usual kind fires when those of foreign keys do. */
    @Test
    void newObjectsInGreatNumberAreCheckedTogether_andFewOnTheirOwn() throws SQLException {
        trigger("raise exception 'fired'");

        take(dossier(""));
        assertEquals(500, post(few(CLAIMS)).statusCode());

        assertEquals("origin", text("show session_replication_role"));
        assertEquals(CLAIMS, number("select count(*) from claim"));
    }

    @Test
    void aKeyThatLeadsNowhereIsFound_andNothingIsWritten() throws SQLException {
        trigger("new.party_id := -1; return new");
        execute("alter table claimant enable always trigger alters");

        assertEquals(500, post(dossier("")).statusCode());

        assertEquals(0, number("select count(*) from claim"));
        takeTriggersAway();
        take(dossier(""));
        assertEquals(CLAIMS, number("select count(*) from claim"));
    }

    /** The claims of a question follow it to another event, and with a report goes what belongs to it, by foreign keys. */
    @Test
    void whatIsThereIsChangedAsEver() throws SQLException {
        take(dossier(PASSAGE));
        assertEquals(CLAIMS, number("select count(*) from passage"));

        var answer = take(dossier("").replace("\"event\": \"e-1\"", "\"event\": \"e-2\""));

        assertEquals(CLAIMS, answer.at("/updated/claim").asInt());
        assertEquals(CLAIMS, number("select count(*) from claim where event_id = (select id from event where key = 'e-2')"));
        assertEquals(0, number("select count(*) from passage"));
        assertEquals(CLAIMS, number("select count(*) from report"));
    }

    private static String dossier(String passages) {
        return Stream.concat(
                Stream.of("""
                        {"type": "dossier", "key": "many", "version": 1, "title": {"en": "Many"}}
                        {"type": "actor", "key": "a-1", "kind": "STATE", "name": {"en": "Arvenne"}}
                        {"type": "actor", "key": "a-2", "kind": "STATE", "name": {"en": "Sarne"}}
                        {"type": "document", "key": "d-1", "title": {"en": "Ferries"}, "language": "en", "published": "2024-03-09", "characters": 1000}
                        {"type": "event", "key": "e-1", "kind": "OTHER", "title": {"en": "First"}, "occurred": "2024-03-01"}
                        {"type": "event", "key": "e-2", "kind": "OTHER", "title": {"en": "Second"}, "occurred": "2024-03-02"}
                        {"type": "question", "key": "q-1", "event": "e-1", "kind": "POLAR", "temporality": "FIXED", "text": {"en": "Did it sink?"}}"""),
                IntStream.range(0, CLAIMS).mapToObj(number -> claim(number, passages))).collect(Collectors.joining("\n"));
    }

    private static String few(int number) {
        return """
                {"type": "dossier", "key": "few", "version": 1, "title": {"en": "Few"}}
                """ + claim(number, "");
    }

    private static String claim(int number, String passages) {
        return """
                {"type": "claim", "key": "c-%d", "question": "q-1", "claimants": ["a-%d"], "stance": "%s", "claimed": "2024-03-08", \
                "statement": {"en": "Number %d."}, "reports": [{"document": "d-1", "evidence": [%s]}]}""".formatted(
                number, 1 + number % 2, number % 2 == 0 ? "AFFIRMS" : "DENIES", number, passages);
    }

    private void trigger(String body) throws SQLException {
        execute("create function alter_claimant() returns trigger language plpgsql as $$ begin %s; end $$".formatted(body));
        execute("create trigger alters before insert on claimant for each row execute function alter_claimant()");
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
