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
import java.util.List;
import java.util.stream.Stream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.Test;

/** What clients see of an import while it goes on. */
@QuarkusTest
class ImportProgressTest extends DossierTest {

    private static final String DOSSIER = """
            {"type": "dossier", "key": "d", "version": 1, "title": {"en": "D"}}
            {"type": "event", "key": "e", "kind": "%s", "title": {"en": "E"}, "occurred": "2025"}
            """;

    @TestHTTPResource("/dossiers")
    URI address;

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
