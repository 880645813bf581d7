package org.dixit.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients see of an import while it goes on. */
@QuarkusTest
class ImportProgressTest extends DossierTest {

    private static final String DOSSIER = """
            {"type": "dossier", "key": "d", "version": 1, "title": {"en": "D"}}
            {"type": "event", "key": "e", "kind": "%s", "title": {"en": "E"}, "occurred": "2025"}
            """;

    @TestHTTPResource("/dossiers")
    URI address;

    @BeforeEach
    void beginAgain() throws SQLException {
        empty();
    }

    @Test
    void linesSayHowFarItHasComeAndTheLastOneIsTheAnswer() throws Exception {
        var lines = linesOf(DOSSIER.formatted("BATTLE"));

        var answer = lines.get(lines.size() - 1);
        assertEquals(1, answer.at("/created/event").asInt(), answer.toString());
        var stages = lines.subList(0, lines.size() - 1).stream().map(line -> line.get("stage").textValue()).distinct().toList();
        assertEquals(List.of("CHECKING", "WRITING"), stages.subList(0, 2));
        assertTrue(lines.get(0).has("perSecond"));
    }

    @Test
    void theLastLineSaysWhatIsWrong() throws Exception {
        var lines = linesOf(DOSSIER.formatted("PARTY"));

        var refusal = lines.get(lines.size() - 1);
        assertEquals("DOSSIER_REFUSED", refusal.get("code").textValue());
        assertEquals(2, refusal.at("/errors/0/line").asInt());
    }

    /** All of that happens when the first event is written, long after the answer has begun. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "perform pg_terminate_backend(pg_backend_pid()) | DATABASE_UNAVAILABLE",
        "raise 'no room' using errcode = 'disk_full'    | DATABASE_FULL",
        "raise 'nobody thought of this'                 | INTERNAL_ERROR"})
    void whatGoesWrongInsideIsToldByTheLastLineToo(String happening, String code) throws Exception {
        execute("""
                create function go_wrong() returns trigger language plpgsql as $$ begin %s; return new; end $$;
                create trigger go_wrong before insert on event for each row execute function go_wrong()""".formatted(happening));
        try {
            var lines = linesOf(DOSSIER.formatted("BATTLE"));

            assertTrue(lines.get(0).has("stage"), lines.toString());
            var last = lines.get(lines.size() - 1);
            assertEquals(code, last.path("code").asText(), lines.toString());
            assertTrue(last.hasNonNull("message") && last.hasNonNull("action"), last.toString());
        } finally {
            execute("drop function go_wrong() cascade");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<JsonNode> linesOf(String dossier) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(dossier))
                .build();
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertEquals("application/x-ndjson", response.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        return response.body().map(GraphQl::json).toList();
    }
}
