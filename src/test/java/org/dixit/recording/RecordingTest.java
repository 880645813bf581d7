package org.dixit.recording;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mutations over HTTP: what they write, and what they say to what is wrong. The story is that of a mill which burnt. */
@QuarkusTest
class RecordingTest extends DossierTest {

    private static final String HEADER = """
            {"type": "dossier", "key": "mill", "version": 1, "title": {"en": "The mill"}}
            """;
    private static final String STORY = HEADER + """
            {"type": "actor", "key": "town", "kind": "GOVERNMENT_BODY", "name": {"en": "The town"}}
            {"type": "actor", "key": "miller", "kind": "PERSON", "name": {"en": "The miller"}}
            {"type": "event", "key": "fire", "kind": "OTHER", "title": {"en": "Fire"}, "occurred": "2030-05-01"}
            {"type": "question", "key": "loss", "event": "fire", "kind": "QUANTITY", "text": {"en": "How many sacks were lost?"}, "temporality": "FIXED"}
            {"type": "document", "key": "gazette", "title": {"en": "Fire at the mill"}, "language": "en", "published": "2030-05-02", "text": "“Forty sacks,” said the miller. The town says: “forty sacks”\\u00a0at most.\\nSmoke 🔥 rose."}
            {"type": "document", "key": "radio", "title": {"en": "The news"}, "language": "en", "published": "2030-05-02"}
            {"type": "claim", "key": "forty", "question": "loss", "claimants": ["miller"], "stance": "AFFIRMS", "quantity": {"low": 40, "high": 40, "qualifier": "EXACT"}, "statement": {"en": "Forty sacks."}, "claimed": "2030-05-01", "reports": [{"document": "gazette"}]}
            """;

    @BeforeEach
    void tellTheStory() throws SQLException {
        empty();
        take(STORY);
    }

    @Test
    void recordActor_writesTheWholeActor() {
        var actor = record("Actor", """
                {key: "baker", dossier: "mill", kind: PERSON, name: [{language: "en", text: "The baker"}, {language: "fr", text: "Le boulanger"}],
                 aliases: ["B."], wikidataId: "Q1", anonymous: true,
                 affiliations: [{to: "town", role: REPRESENTS, title: [{language: "en", text: "Councillor"}], since: "2029", until: "2031"}]}""",
                "key kind names { language text } aliases wikidataId anonymous version "
                        + "affiliations { actor { key } role title since { edtf } until { edtf } } history { nodes { by kind } }");

        assertEquals(json("""
                {"key": "baker", "kind": "PERSON", "names": [{"language": "en", "text": "The baker"}, {"language": "fr", "text": "Le boulanger"}],
                 "aliases": ["B."], "wikidataId": "Q1", "anonymous": true, "version": 1,
                 "affiliations": [{"actor": {"key": "town"}, "role": "REPRESENTS", "title": "Councillor", "since": {"edtf": "2029"}, "until": {"edtf": "2031"}}],
                 "history": {"nodes": [{"by": "local", "kind": "CREATED"}]}}"""), actor);
    }

    @Test
    void recordActor_twice_changesNothing() {
        var input = "{key: \"miller\", kind: PERSON, name: [{language: \"en\", text: \"Joan\"}]}";
        record("Actor", input, "version");

        assertEquals(2, record("Actor", input, "version").get("version").intValue());
        assertEquals(2, data("{ actor(key: \"miller\") { history { totalCount } } }").at("/actor/history/totalCount").intValue());
    }

    @Test
    void recordEvent_writesTheWholeEvent() {
        var event = record("Event", """
                {key: "smoke", dossier: "mill", kind: OTHER, title: [{language: "en", text: "Smoke"}], occurred: "2030-05-01/2030-05-02",
                 place: {name: "Mill", latitude: 46, longitude: 3.5}, partOf: "fire", participants: [{actor: "miller", role: VICTIM}]}""",
                "occurred { edtf } place { name latitude longitude } partOf { key } participants { edges { role node { key } } } dossiers { key }");

        assertEquals(json("""
                {"occurred": {"edtf": "2030-05-01/2030-05-02"}, "place": {"name": "Mill", "latitude": 46, "longitude": 3.5}, "partOf": {"key": "fire"},
                 "participants": {"edges": [{"role": "VICTIM", "node": {"key": "miller"}}]}, "dossiers": [{"key": "mill"}]}"""), event);
    }

    @Test
    void recordQuestion_writesTheWholeQuestion() {
        var question = record("Question", """
                {key: "lost-rye", event: "fire", kind: QUANTITY, text: [{language: "en", text: "How much rye?"}], unit: [{language: "en", text: "sacks"}],
                 temporality: FIXED, parts: ["loss"]}""", "key text unit temporality event { key } parts { key }");

        assertEquals(json("""
                {"key": "lost-rye", "text": "How much rye?", "unit": "sacks", "temporality": "FIXED", "event": {"key": "fire"}, "parts": [{"key": "loss"}]}"""),
                question);
    }

    @Test
    void recordDocument_keepsTheTextThatIsThere() {
        var document = record("Document", """
                {key: "gazette", title: [{language: "en", text: "Fire!"}], language: "en", published: "2030-05-02", publisher: "town",
                 url: "https://gazette.example/1", translation: HUMAN_OR_UNKNOWN}""", "title publisher { key } url translation characters version");

        assertEquals(json("""
                {"title": "Fire!", "publisher": {"key": "town"}, "url": "https://gazette.example/1", "translation": "HUMAN_OR_UNKNOWN", "characters": 83, "version": 2}"""),
                document);
    }

    @Test
    void recordClaim_looksUpItsQuotes() {
        var claim = record("Claim", claim("twelve", "{quote: \"\\\"Forty sacks,\\\" said\"}, {quote: \"at most.\"}, {quote: \"🔥\"}"),
                "key quantity { low } reports { nodes { evidence { start end quote verification } } }");

        assertEquals(json("""
                [{"start": 0, "end": 19, "quote": "“Forty sacks,” said", "verification": "VERIFIED"},
                 {"start": 61, "end": 69, "quote": "at most.", "verification": "VERIFIED"},
                 {"start": 76, "end": 77, "quote": "🔥", "verification": "VERIFIED"}]"""), claim.at("/reports/nodes/0/evidence"));
    }

    @Test
    void aQuoteThatStandsTwice_isTakenOnlyWhereItIsTold() {
        assertEquals(List.of("PASSAGE_AMBIGUOUS input.reports.0.evidence.0.quote"), errors("Claim", claim("x", "{quote: \"orty sacks\"}")));
        assertEquals(2, record("Claim", claim("x", "{quote: \"orty sacks\", prefix: \"\\\"F\"}"), EVIDENCE).at("/reports/nodes/0/evidence/0/start").intValue());
        assertEquals(49, record("Claim", claim("x", "{quote: \"orty sacks\", suffix: \"” at\"}"), EVIDENCE).at("/reports/nodes/0/evidence/0/start").intValue());
        assertEquals(49, record("Claim", claim("x", "{quote: \"orty sacks\", start: 49}"), EVIDENCE).at("/reports/nodes/0/evidence/0/start").intValue());
        assertEquals(List.of("PASSAGE_NOT_FOUND input.reports.0.evidence.0.quote"), errors("Claim", claim("x", "{quote: \"orty sacks\", start: 3}")));
    }

    @Test
    void aQuoteThatIsNotThere_orWhoseTextIsNotKept_isRefused() {
        assertEquals(List.of("PASSAGE_NOT_FOUND input.reports.0.evidence.0.quote"), errors("Claim", claim("x", "{quote: \"fifty sacks\"}")));
        assertEquals(List.of("PASSAGE_NOT_FOUND input.reports.0.evidence.0.quote"),
                errors("Claim", claim("x", "{quote: \"forty\"}").replace("gazette", "radio")));
        assertEquals(List.of("UNKNOWN_KEY input.reports.0.document"), errors("Claim", claim("x", "{quote: \"forty\"}").replace("gazette", "paper")));
        assertEquals(List.of("INVALID input.reports.0.evidence.0"), errors("Claim", claim("x", "{}")));
        assertEquals(List.of("INVALID input.reports.0.evidence.0.quote"), errors("Claim", claim("x", "{quote: \" \"}")));
    }

    @Test
    void aPositionIsCheckedAgainstTheText() {
        assertEquals(List.of("HASH_MISMATCH input.reports.0.evidence.0.sha256"),
                errors("Claim", claim("x", "{start: 0, end: 5, sha256: \"" + "0".repeat(64) + "\"}")));
        assertEquals(List.of("PASSAGE_NOT_FOUND input.reports.0.evidence.0.end"),
                errors("Claim", claim("x", "{start: 0, end: 500, sha256: \"" + "0".repeat(64) + "\"}")));
        assertEquals(List.of("INVALID input.reports.0.evidence.0.end", "INVALID input.reports.0.evidence.0.sha256"),
                errors("Claim", claim("x", "{start: 0}")));
    }

    @Test
    void whatIsWrongIsToldAtItsPlaceInTheInput() {
        assertEquals(List.of("INVALID input.key"), errors("Actor", actor("No Key", "")));
        assertEquals(List.of("INVALID input.name.1.language"),
                errors("Actor", "{key: \"a\", kind: PERSON, name: [{language: \"en\", text: \"A\"}, {language: \"en\", text: \"B\"}]}"));
        assertEquals(List.of("INVALID input.name.0.language"), errors("Actor", "{key: \"a\", kind: PERSON, name: [{language: \"english\", text: \"A\"}]}"));
        assertEquals(List.of("INVALID input.name.0.text"), errors("Actor", "{key: \"a\", kind: PERSON, name: [{language: \"en\", text: \" \"}]}"));
        assertEquals(List.of("INVALID input.name"), errors("Actor", "{key: \"a\", kind: PERSON, name: []}"));
        assertEquals(List.of("INVALID input.wikidataId"), errors("Actor", actor("a", "wikidataId: \"423\"")));
        assertEquals(List.of("UNKNOWN_KEY input.dossier"), errors("Actor", actor("a", "dossier: \"nowhere\"")));
        assertEquals(List.of("UNKNOWN_KEY input.dossier"), errors("Actor", actor("a", "dossier: \"No Where\"")));
        assertEquals(List.of("UNKNOWN_KEY input.affiliations.0.to"), errors("Actor", actor("a", "affiliations: [{to: \"b\", role: PART_OF}]")));
        assertEquals(List.of("CYCLE input.affiliations"), errors("Actor", actor("a", "affiliations: [{to: \"a\", role: PART_OF}]")));
        assertEquals(List.of("INVALID input.affiliations.0.title.0.language"),
                errors("Actor", actor("a", "affiliations: [{to: \"town\", role: PART_OF, title: [{language: \"x\", text: \"y\"}]}]")));
        assertEquals(List.of("INVALID input.occurred", "INVALID input.place"), errors("Event",
                "{key: \"e\", kind: OTHER, title: [{language: \"en\", text: \"E\"}], occurred: \"soon\", place: {name: \"Mill\", latitude: 1}}"));
        assertEquals(List.of("CYCLE input.partOf"), errors("Event",
                "{key: \"fire\", kind: OTHER, title: [{language: \"en\", text: \"E\"}], occurred: \"2030\", partOf: \"fire\"}"));
        assertEquals(List.of("UNKNOWN_KEY input.event", "UNKNOWN_KEY input.parts.0"), errors("Question",
                "{key: \"q\", event: \"none\", kind: POLAR, text: [{language: \"en\", text: \"Q\"}], temporality: FIXED, parts: [\"none\"]}"));
        assertEquals(List.of("INVALID input.published"), errors("Document",
                "{key: \"d\", title: [{language: \"en\", text: \"D\"}], language: \"en\", published: \"2030/..\"}"));
        assertEquals(List.of("INVALID input.quantity"), errors("Claim", claim("x", "").replace("low: 12, high: 12", "low: 13, high: 12")));
        assertEquals(List.of("INVALID input.quantity.high"),
                errors("Claim", claim("x", "").replace("low: 12, high: 12", "low: 12, high: 99999999999999999999999")));
        assertEquals(List.of("UNKNOWN_KEY input.claimants.0", "UNKNOWN_KEY input.reports.0.document"),
                errors("Claim", claim("x", "").replace("town", "nobody").replace("gazette", "paper")));
        assertEquals(List.of("INVALID input.reports"), errors("Claim", claim("x", "").replace("{document: \"gazette\", evidence: []}", "")));
    }

    @Test
    void anExpectedVersionThatIsStale_isAConflict() {
        assertEquals(List.of("CONFLICT input.expectedVersion"), errors("Actor", actor("miller", "expectedVersion: 0")));
        assertEquals(List.of("CONFLICT input.expectedVersion"), errors("Actor", actor("miller", "expectedVersion: 7")));
        assertEquals(List.of("CONFLICT input.expectedVersion"), errors("Actor", actor("baker", "expectedVersion: 1")));
        assertEquals(1, record("Actor", actor("baker", "expectedVersion: 0"), "version").get("version").intValue());
        assertEquals(2, record("Actor", actor("miller", "expectedVersion: 1"), "version").get("version").intValue());
        assertEquals(List.of("CONFLICT input.expectedVersion"), errors("Actor", actor("miller", "expectedVersion: 1")));
    }

    @Test
    void attachText_checksItAgainstThePassages() {
        record("Claim", claim("x", "{quote: \"Smoke\"}"), "key");

        var answer = mutate("attachText", "{document: \"gazette\", text: \"Nothing of the kind.\"}", "document { key }");
        assertEquals(List.of("HASH_MISMATCH input.text", "PASSAGE_NOT_FOUND input.text"), errors(answer));
        assertEquals(List.of("UNKNOWN_KEY input.document"), errors(mutate("attachText", "{document: \"paper\", text: \"A\"}", "document { key }")));
        assertEquals(List.of("INVALID input.text"), errors(mutate("attachText", "{document: \"gazette\", text: \"\"}", "document { key }")));
        assertEquals(List.of("CONFLICT input.expectedVersion"),
                errors(mutate("attachText", "{document: \"radio\", text: \"A\", expectedVersion: 3}", "document { key }")));
    }

    @Test
    void attachText_isRecordedOnce_andMayLetTheTextGo() {
        var input = "{document: \"radio\", text: \"The news.\", keep: false, expectedVersion: %d}";
        var first = mutate("attachText", input.formatted(1), "document { version characters history { nodes { kind by fields { path after } } } }");
        var again = mutate("attachText", input.formatted(2), "document { version }");

        assertEquals(2, first.at("/document/version").intValue());
        assertEquals(9, first.at("/document/characters").intValue());
        assertEquals("TEXT_ATTACHED", first.at("/document/history/nodes/0/kind").textValue());
        assertEquals(2, again.at("/document/version").intValue());
        assertEquals(1, count("select count(*) from document_text t join document d on d.id = t.document_id where d.key = 'radio' and t.body is null"));
    }

    @Test
    void aTextInADocument_mustFitWhatTheDocumentStates() {
        take(HEADER + """
                {"type": "document", "key": "radio", "title": {"en": "The news"}, "language": "en", "published": "2030-05-02", "characters": 9}
                """);

        assertEquals(List.of("INVALID input.text"), errors("Document",
                "{key: \"radio\", title: [{language: \"en\", text: \"N\"}], language: \"en\", published: \"2030-05-02\", text: \"Other news.\"}"));
        assertEquals(9, record("Document",
                "{key: \"radio\", title: [{language: \"en\", text: \"N\"}], language: \"en\", published: \"2030-05-02\"}", "characters").get("characters").intValue());
    }

    @Test
    void anEmptyTextInADocument_isRefusedAsAnAttachedOneIs_andDoesNotTakeThePlaceOfWhatIsThere() {
        var recorded = mutate("recordDocument",
                "{key: \"gazette\", title: [{language: \"en\", text: \"G\"}], language: \"en\", published: \"2030-05-02\", text: \"\"}", "document { key }");
        var attached = mutate("attachText", "{document: \"gazette\", text: \"\"}", "document { key }");

        assertEquals(attached.get("userErrors"), recorded.get("userErrors"));
        assertEquals(List.of("INVALID input.text"), errors(recorded));
        assertEquals(83, data("{ document(key: \"gazette\") { characters } }").at("/document/characters").intValue());
    }

    @Test
    void retractClaim_takesItOutOfDisputes_andReinstateClaimBackIn() {
        record("Claim", claim("twelve", ""), "key");
        assertEquals(1, disputes());

        var retracted = mutate("retractClaim", "{claim: \"twelve\", reason: \"Misheard\"}",
                "claim { version retraction { reason by } statement history(first: 1) { nodes { kind reason by } } }").get("claim");
        assertEquals(json("""
                {"version": 2, "retraction": {"reason": "Misheard", "by": "local"}, "statement": "Twelve sacks.",
                 "history": {"nodes": [{"kind": "RETRACTED", "reason": "Misheard", "by": "local"}]}}"""), retracted);
        assertEquals(0, disputes());

        var again = mutate("retractClaim", "{claim: \"twelve\", reason: \"Again\"}", "claim { version retraction { reason } }").get("claim");
        assertEquals(json("{\"version\": 2, \"retraction\": {\"reason\": \"Misheard\"}}"), again);

        assertEquals(2, record("Claim", claim("twelve", ""), "version").get("version").intValue());
        assertEquals(0, disputes());

        var reinstated = mutate("reinstateClaim", "{claim: \"twelve\", reason: \"Heard well\", expectedVersion: 2}",
                "claim { version retraction { reason } history(first: 1) { nodes { kind reason fields { path before after } } } }").get("claim");
        assertEquals(3, reinstated.get("version").intValue());
        assertTrue(reinstated.get("retraction").isNull());
        assertEquals("Heard well", reinstated.at("/history/nodes/0/reason").textValue());
        assertEquals("REINSTATED", reinstated.at("/history/nodes/0/kind").textValue());
        assertEquals(1, disputes());

        assertEquals(3, mutate("reinstateClaim", "{claim: \"twelve\", reason: \"Again\"}", "claim { version }").at("/claim/version").intValue());
    }

    @Test
    void aRetractionAndAReinstatement_surviveExportAndImport() throws SQLException {
        mutate("retractClaim", "{claim: \"forty\", reason: \"Misheard\"}", "claim { key }");
        var retracted = get("/dossiers/mill").statusCode(200).extract().asString();
        var retraction = data(RETRACTION);
        mutate("reinstateClaim", "{claim: \"forty\", reason: \"Heard well\"}", "claim { key }");
        var reinstated = get("/dossiers/mill").statusCode(200).extract().asString();

        empty();
        take(retracted);

        assertEquals("Misheard", retraction.at("/claim/retraction/reason").textValue());
        assertEquals(retraction, data(RETRACTION));
        assertEquals(0, take(retracted).at("/updated/claim").intValue());
        assertEquals(1, take(reinstated).at("/updated/claim").intValue());
        assertTrue(data(RETRACTION).at("/claim/retraction").isNull());
    }

    @Test
    void aRetractionThatCannotBe_isRefusedAtItsPlace() {
        assertEquals(List.of("UNKNOWN_KEY input.claim"), errors(mutate("retractClaim", "{claim: \"none\", reason: \"R\"}", "claim { key }")));
        assertEquals(List.of("UNKNOWN_KEY input.claim"), errors(mutate("reinstateClaim", "{claim: \"No\\u0000ne\", reason: \"R\"}", "claim { key }")));
        assertEquals(List.of("INVALID input.reason"), errors(mutate("retractClaim", "{claim: \"forty\", reason: \" \"}", "claim { key }")));
        assertEquals(List.of("CONFLICT input.expectedVersion"),
                errors(mutate("retractClaim", "{claim: \"forty\", reason: \"R\", expectedVersion: 9}", "claim { key }")));
    }

    @Test
    void severalMutationsInOneRequest_comeOneAfterTheOther() {
        var answer = service.data("mutation { a: recordActor(input: " + actor("one", "") + ") { actor { version } } "
                + "b: recordActor(input: " + actor("two", "affiliations: [{to: \"one\", role: PART_OF}]") + ") { actor { party { key } } userErrors { code } } }", Map.of());

        assertEquals("one", answer.at("/b/actor/party/key").textValue());
    }

    @Test
    void whatCannotBeAskedOfThePayload_isFoundBeforeAnythingIsWritten() {
        assertEquals("INVALID_PAGE", service.errorCode(
                "mutation { recordActor(input: " + actor("baker", "") + ") { actor { history(first: 0) { totalCount } } } }", Map.of()));
        assertTrue(data("{ actor(key: \"baker\") { key } }").get("actor").isNull());
    }

    private static final String RETRACTION = "{ claim(key: \"forty\") { retraction { reason at by } } }";
    private static final String EVIDENCE = "reports { nodes { evidence { start } } }";

    private static String actor(String key, String more) {
        return "{key: \"" + key + "\", kind: PERSON, name: [{language: \"en\", text: \"Somebody\"}], " + more + "}";
    }

    private static String claim(String key, String evidence) {
        return """
                {key: "%s", question: "loss", claimants: ["town"], stance: AFFIRMS, quantity: {low: 12, high: 12, qualifier: EXACT},
                 statement: [{language: "en", text: "Twelve sacks."}], claimed: "2030-05-01", reports: [{document: "gazette", evidence: [%s]}]}"""
                .formatted(key, evidence);
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then();
    }

    private long disputes() {
        return count("select count(*) from dispute");
    }

    private long count(String query) {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The object of a payload without errors. */
    private JsonNode record(String type, String input, String selection) {
        var payload = mutate("record" + type, input, type.toLowerCase() + " { " + selection + " }");
        assertEquals(List.of(), errors(payload));
        return payload.get(type.toLowerCase());
    }

    private List<String> errors(String type, String input) {
        return errors(mutate("record" + type, input, type.toLowerCase() + " { key }"));
    }

    /** Code and path of each of a payload's errors. */
    private static List<String> errors(JsonNode payload) {
        return StreamSupport.stream(payload.get("userErrors").spliterator(), false)
                .map(error -> error.get("code").textValue() + " " + String.join(".", texts(error.get("path"))))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
    }

    private JsonNode mutate(String mutation, String input, String selection) {
        return service.data("mutation { " + mutation + "(input: " + input + ") { " + selection + " userErrors { message path code } } }", Map.of())
                .get(mutation);
    }

    private static JsonNode json(String text) {
        return GraphQl.json(text);
    }
}
