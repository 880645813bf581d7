package org.dixit.recording;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dixit.line.LineWriter;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several who write at once. */
@QuarkusTest
class RecordingAtOnceTest extends DossierTest {

    private static final int WRITERS = 16;
    private static final String HEADER = "{\"type\": \"dossier\", \"key\": \"once\", \"version\": 1, \"title\": {\"en\": \"Once\"}}\n";

    @BeforeEach
    void beginAgain() throws SQLException {
        empty();
    }

    @RepeatedTest(3)
    void ofThoseWhoExpectTheSameVersion_exactlyOneWins() throws SQLException {
        empty();
        var payloads = atOnce(writer -> actor("same", "Writer " + writer, "expectedVersion: 0"));

        assertEquals(1, payloads.stream().filter(payload -> payload.get("userErrors").isEmpty()).count());
        assertEquals(WRITERS - 1, payloads.stream().filter(payload -> payload.at("/userErrors/0/code").asText().equals("CONFLICT")).count());
        assertEquals(1, history("same").get("totalCount").intValue());
    }

    @Test
    void whoeverExpectsNothing_writes_andAllOfItStaysInTheHistory() {
        var payloads = atOnce(writer -> actor("same", "Writer " + writer, ""));

        assertTrue(payloads.stream().allMatch(payload -> payload.get("userErrors").isEmpty()), payloads.toString());
        var history = history("same");
        assertEquals(WRITERS, history.get("totalCount").intValue());
        var names = IntStream.range(0, WRITERS).mapToObj(place -> history.get("nodes").get(place)).map(change -> {
            var fields = change.get("fields");
            return fields.get(fields.size() - 1).get("after").textValue();
        }).sorted().toList();
        assertEquals(IntStream.range(0, WRITERS).mapToObj(writer -> "Writer " + writer).sorted().toList(), names);
    }

    @Test
    void objectsThatNameEachOther_areRecordedWithoutAnyoneBeingInTheWay() {
        service.data("mutation { " + record(actor("one", "One", "")) + "}", Map.of());
        service.data("mutation { " + record(actor("two", "Two", "")) + "}", Map.of());

        var payloads = atOnce(writer -> writer % 2 == 0
                ? actor("one", "One " + writer, "affiliations: [{to: \"two\", role: BASED_IN}]")
                : actor("two", "Two " + writer, "affiliations: [{to: \"one\", role: BASED_IN}]"));

        assertTrue(payloads.stream().allMatch(payload -> payload.get("userErrors").isEmpty()), payloads.toString());
    }

    @Test
    void howeverMuchIsAskedOfThePayload_itIsOneStatement() {
        var little = "{ recordActor(input: %s) { actor { key } userErrors { code } } }";
        var much = "{ recordActor(input: %s) { actor { key name names { text } history { nodes { fields { path } } } party { key members { nodes { key } } } claims { nodes { key } } }"
                + " userErrors { code } } }";
        service.data("mutation " + little.formatted(actor("one", "One", "")), Map.of());

        assertEquals(statements("mutation " + little.formatted(actor("one", "One", ""))), statements("mutation " + much.formatted(actor("one", "One", ""))));
    }

    /** As PostgreSQL says of two who wait for each other; and again each time that it is tried. */
    @Test
    void whoeverCollidesAgainAndAgain_isToldToComeAgain() throws SQLException {
        execute("""
                create function collide() returns trigger language plpgsql as $$ begin raise 'in the way' using errcode = 'deadlock_detected'; end $$;
                create trigger collide before insert on actor for each row execute function collide()""");
        try {
            var answer = service.ask("mutation { " + record(actor("unlucky", "Unlucky", "")) + " }", Map.of());

            assertEquals("BUSY", answer.at("/errors/0/extensions/code").asText(), answer.toString());
            assertEquals(503, post(HEADER + "{\"type\": \"actor\", \"key\": \"unlucky\", \"kind\": \"PERSON\", \"name\": {\"en\": \"Unlucky\"}}\n").statusCode());
        } finally {
            execute("drop function collide() cascade");
        }
        service.data("mutation { " + record(actor("unlucky", "Unlucky", "")) + " }", Map.of());
    }

    /** The quote is looked up before it is the writer's turn, when the import that brings the document is not yet done. */
    @Test
    void aQuoteOfADocumentThatIsJustBeingImported_isNotTakenUnseen() throws SQLException {
        service.data("mutation { " + record(actor("one", "One", "")) + "}", Map.of());
        try (var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(LineWriter.LOCK);
            var imported = CompletableFuture.supplyAsync(() -> post(HEADER + "{\"type\": \"document\", \"key\": \"paper\", \"title\": {\"en\": \"Paper\"}, "
                    + "\"language\": \"en\", \"published\": \"2030\", \"text\": \"Forty sacks.\"}\n"));
            await().until(() -> waiting() == 1);
            var recorded = service.askAsync("""
                    mutation { recordClaim(input: {key: "forty", claimants: ["one"], stance: AFFIRMS, claimed: "2030",
                      statement: [{language: "en", text: "Forty."}], reports: [{document: "paper", evidence: [{quote: "Forty"}, {quote: "sacks"}]}]}) {
                      userErrors { code path } } }""", Map.of());
            await().until(() -> recorded.isDone() || waiting() == 2);

            other.rollback();

            assertEquals(200, imported.join().statusCode());
            assertEquals(GraphQl.json("[{\"code\": \"UNKNOWN_KEY\", \"path\": [\"input\", \"reports\", \"0\", \"document\"]}]"),
                    recorded.join().at("/data/recordClaim/userErrors"));
            assertTrue(data("{ claim(key: \"forty\") { key } }").get("claim").isNull());
        }
    }

    /** How many wait for their turn to write. */
    private int waiting() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int statements(String mutation) {
        int before = StatementCounter.executed();
        service.data(mutation, Map.of());
        return StatementCounter.executed() - before;
    }

    private JsonNode history(String key) {
        return data("{ actor(key: \"" + key + "\") { history(first: 100) { totalCount nodes { fields { path after } } } } }").at("/actor/history");
    }

    /** The payloads of mutations that are sent at once. */
    private List<JsonNode> atOnce(IntFunction<String> inputOf) {
        var answers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> service.askAsync("mutation { " + record(inputOf.apply(writer)) + " }", Map.of()))
                .toList();
        return answers.stream().map(CompletableFuture::join).map(answer -> answer.at("/data/recordActor")).toList();
    }

    private static String record(String input) {
        return "recordActor(input: " + input + ") { actor { version } userErrors { code message } }";
    }

    private static String actor(String key, String name, String more) {
        return "{key: \"" + key + "\", kind: PERSON, name: [{language: \"en\", text: \"" + name + "\"}], " + more + "}";
    }
}
