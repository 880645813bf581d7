package org.dixit.dossier;

import static io.restassured.RestAssured.given;
import static org.dixit.dossier.Dossiers.article;
import static org.dixit.dossier.Dossiers.dossier;
import static org.dixit.dossier.Dossiers.flood;
import static org.dixit.dossier.Dossiers.floodWith;
import static org.dixit.dossier.Dossiers.line;
import static org.dixit.dossier.Dossiers.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What is refused, and that nothing is written then. Each test's dossier adds a canary to what it is refused for. */
@QuarkusTest
class DossierRefusalTest {

    private static final String CANARY = "{\"type\": \"actor\", \"key\": \"canary\", \"kind\": \"PERSON\", \"name\": {\"en\": \"Canary\"}}";

    @TestHTTPResource("/dossiers")
    URI address;

    private final Dossiers dossiers;

    DossierRefusalTest(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @BeforeEach
    void startEmpty() {
        dossiers.empty();
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(List.of(), dossiers.select("select key from actor where key = 'canary'"));
    }

    // The stream

    @Test
    void emptyBody() {
        for (String nothing : List.of("", "\n", " \r\n\n")) {
            send(nothing).statusCode(400).body("code", is("EMPTY_DOSSIER"));
        }
    }

    @Test
    void anotherMediaType() throws IOException, InterruptedException {
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofString(dossier(CANARY))).build();

            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertEquals(415, answer.statusCode(), type);
            assertTrue(answer.body().contains("\"UNSUPPORTED_MEDIA_TYPE\"") && answer.body().contains("application/x-ndjson"), answer.body());
        }
    }

    @Test
    void anotherEncoding() {
        given().contentType(Dossiers.NDJSON).header("Content-Encoding", "br").body(flood().getBytes(StandardCharsets.UTF_8)).post("/dossiers")
                .then().statusCode(415).body("code", is("UNSUPPORTED_ENCODING"));
    }

    @Test
    void truncatedGzip() throws IOException {
        byte[] whole = gzip(dossier(CANARY));
        for (int length : List.of(0, 5, whole.length / 2, whole.length - 4)) {
            sendGzip(Arrays.copyOf(whole, length)).statusCode(400).body("code", is("GZIP_TRUNCATED"));
        }
    }

    @Test
    void brokenGzip() throws IOException {
        sendGzip(dossier(CANARY).getBytes(StandardCharsets.UTF_8)).statusCode(400).body("code", is("GZIP_BROKEN"));
        byte[] broken = gzip(dossier(CANARY));
        broken[broken.length - 6] ^= 1;
        sendGzip(broken).statusCode(400).body("code", is("GZIP_BROKEN"));
    }

    @Test
    void gzipThatUnpacksToAnEndlessLine() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write((dossier(CANARY) + "{\"type\": \"").getBytes(StandardCharsets.UTF_8));
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 256; i++) {
                stream.write(spaces);
            }
        }
        sendGzip(packed.toByteArray()).statusCode(422).body("errors.message", contains(containsString("longer than")));
    }

    // Lines

    @Test
    void badUtf8() {
        byte[] bytes = dossier(CANARY, "{\"type\": \"actor\", \"key\": \"x\", \"kind\": \"PERSON\", \"name\": {\"en\": \"#\"}}").getBytes(StandardCharsets.UTF_8);
        for (int wrong : List.of(0x80, 0xc0, 0xff)) {
            byte[] copy = bytes.clone();
            copy[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) wrong;
            send(copy).statusCode(422).body("errors[0].line", is(3), "errors[0].code", is("MALFORMED"), "errors[0].message", containsString("UTF-8"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "actor", "key": "x", "kind": "PER                            | The line ends in the middle
            {"type": "actor"                                                      | The line ends in the middle
            {"type": "actor", "key": "x", }                                       | not JSON (column
            {'type': 'actor'}                                                     | not JSON (column
            {"type": "actor"} {"type": "actor"}                                   | not JSON (column
            {"type": "actor", "key": NaN}                                         | not JSON (column
            {"type": "actor", "key": "x", "key": "x"}                             | twice in the same object
            {"type": "actor", "key": "x", "name": {"en": "a", "en": "b"}}         | twice in the same object
            ["actor"]                                                             | not a JSON object
            "actor"                                                               | not a JSON object
            null                                                                  | not a JSON object
            """)
    void badJson(String line, String message) {
        refused(dossier(CANARY, line)).body("errors[0].line", is(3), "errors[0].code", is("MALFORMED"), "errors[0].message", containsString(message));
    }

    @Test
    void tooLongLine() {
        String tooLong = "{\"type\": \"actor\", \"key\": \"x\", \"kind\": \"PERSON\", \"name\": {\"en\": \"" + "x".repeat(21 * 1024 * 1024) + "\"}}";
        refused(dossier(CANARY, tooLong, "{}"))
                .body("errors.line", contains(3, 4), "errors[0].code", is("MALFORMED"), "errors[0].message", containsString("longer than 22020096 bytes"));
    }

    /** They would take many times the memory of a text as long. */
    @Test
    void tooManyValues() {
        refused(dossier(CANARY, "{\"type\": \"actor\", \"key\": \"x\", \"aliases\": [0" + ",0".repeat(600_000) + "]}", "{}"))
                .body("errors.line", contains(3, 4), "errors[0].code", is("MALFORMED"), "errors[0].message", containsString("more values"));
    }

    @Test
    void deeplyNestedJson() {
        refused(dossier(CANARY, "{\"type\": " + "[".repeat(100_000))).body("errors[0].line", is(3), "errors[0].code", is("MALFORMED"));
    }

    @Test
    void missingHeader() {
        refused(CANARY).body("errors[0].line", is(1), "errors[0].message", containsString("does not begin with its header"));
    }

    @Test
    void headerNotFirst() {
        refused(CANARY + "\n" + line("dossier", "arvenne")).body("errors.line", contains(1, 2), "errors[1].message", containsString("not the first"));
    }

    @Test
    void headerTwice() {
        refused(dossier(CANARY, line("dossier", "arvenne").put("key", "another"))).body("errors.line", contains(3), "errors[0].message", containsString("second header"));
    }

    @Test
    void anotherVersion() {
        for (String version : List.of("2", "0", "1.0", "\"1\"")) {
            refused("{\"type\": \"dossier\", \"key\": \"k\", \"title\": {\"en\": \"T\"}, \"version\": " + version + "}\n" + CANARY)
                    .body("errors[0].line", is(1), "errors[0].field", is("version"));
        }
    }

    @Test
    void unknownType() {
        refused(dossier(CANARY, "{\"type\": \"person\", \"key\": \"x\"}", "{\"key\": \"x\"}"))
                .body("errors.line", contains(3, 4), "errors.field", contains("type", "type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            actor    | key          | "Valmire"
            actor    | key          | 12
            actor    | key          | ".x"
            actor    | shoeSize     | 43
            actor    | kind         | "TOWN"
            actor    | kind         | null
            actor    | name         | "Valmire"
            actor    | name         | {}
            actor    | name.EN      | {"EN": "Valmire"}
            actor    | name.français | {"français": "Valmire"}
            actor    | name.en      | {"en": "Val\\u0000mire"}
            actor    | name.en      | {"en": "Valmire \\ud83c"}
            actor    | name.en      | {"en": "\\udf0a Valmire"}
            actor    | name.en      | {"en": "  "}
            actor    | aliases[1]   | ["Valmire", 7]
            actor    | aliases      | "Valmire"
            actor    | wikidata     | "423"
            actor    | anonymous    | "true"
            actor    | affiliations[0].to    | [{"role": "PART_OF"}]
            actor    | affiliations[0].since | [{"to": "prefecture", "role": "PART_OF", "since": "last year"}]
            actor    | affiliations[0]       | [{"to": "prefecture", "role": "PART_OF", "since": "2024", "until": "2023"}]
            document | published    | "2024-02-30"
            document | published    | "2024/.."
            document | published    | "2024-03-14T08:00"
            document | published    | 2024
            document | language     | "French"
            document | url          | "javascript:alert(1)"
            document | url          | "brume.example"
            document | characters   | -1
            document | characters   | 553.0
            document | sha256       | "EED618713FA800731CC3478F6F743869728E0E14AA023F5D1715BAED8171A635"
            document | translation  | "AI"
            event    | occurred     | "2024-13"
            event    | place.name   | {"latitude": 1, "longitude": 2}
            event    | place.latitude | {"name": "Valmire", "latitude": 90.1, "longitude": 3}
            event    | place.longitude | {"name": "Valmire", "latitude": 1, "longitude": 1e-999}
            event    | place.latitude | {"name": "Valmire", "latitude": 1e999999999, "longitude": 1}
            event    | place        | {"name": "Valmire", "latitude": 46.5}
            event    | participants[1] | [{"actor": "valmire", "role": "HOST"}, {"role": "HOST", "actor": "valmire"}]
            question | temporality  | "GROWING"
            question | parts[1]     | ["dyke", "dyke"]
            claim    | claimants    | null
            claim    | claimants[1] | ["prefecture", "prefecture"]
            claim    | stance       | "SUSPECTS"
            claim    | quantity     | {"low": 1, "high": 2, "qualifier": "EXACT"}
            claim    | quantity     | {"low": 3, "high": 2, "qualifier": "BETWEEN"}
            claim    | quantity     | {"low": 3, "qualifier": "ABOUT"}
            claim    | quantity     | {"low": 3, "high": 4, "qualifier": "AT_LEAST"}
            claim    | quantity     | {"low": 3, "qualifier": "AT_MOST"}
            claim    | quantity.low | {"low": 1000000000000001, "qualifier": "AT_LEAST"}
            claim    | quantity.low | {"low": -1, "qualifier": "AT_LEAST"}
            claim    | quantity.low | {"low": 1e3, "qualifier": "AT_LEAST"}
            claim    | quantity.qualifier | {"low": 1}
            claim    | reports      | []
            claim    | reports[0].document | [{"note": "Which?"}]
            claim    | reports[0].evidence[0] | [{"document": "crue", "evidence": [{"start": 5, "end": 5, "sha256": "af3937f0b90b1b7b1e58142ccb0e78f89d43da2796d975af5bf83d1ccf301e52"}]}]
            claim    | reports[0].evidence[0].sha256 | [{"document": "crue", "evidence": [{"start": 5, "end": 6, "sha256": "af39"}]}]
            claim    | reports[0].evidence[0].quote | [{"document": "crue", "evidence": [{"start": 363, "end": 382, "sha256": "af3937f0b90b1b7b1e58142ccb0e78f89d43da2796d975af5bf83d1ccf301e52", "quote": "« La digue a cédé »"}]}]
            claim    | retracted.at | {"reason": "A mistake", "at": "2024-03-20", "by": "An editor"}
            """)
    void wrongField(String type, String field, String value) {
        String key = switch (type) {
            case "actor" -> "valmire";
            case "document" -> "crue";
            case "event" -> "flood";
            case "question" -> "evacuated";
            default -> "prefecture-180";
        };
        String name = field.replaceAll("[.\\[].*", "");
        ObjectNode line = line(type, key);
        line.remove(name);
        String wrong = line.toString().replaceFirst("}$", ", \"" + name + "\": " + value.replace("\\", "\\\\").replace("$", "\\$") + "}");

        refused(flood() + CANARY + "\n" + wrong)
                .body("errors.findAll { it.code != 'DUPLICATE_KEY' }.field", contains(field))
                .body("errors.findAll { it.code != 'DUPLICATE_KEY' }.line", contains(19));
    }

    @Test
    void severalErrorsInOneLine_areAllTold() {
        refused(dossier(CANARY, "{\"type\": \"question\", \"key\": \"q\", \"kind\": \"NUMBER\", \"colour\": 1}"))
                .body("errors.field", contains("colour", "event", "kind", "temporality", "text"),
                        "errors.type", everyItem(is("question")), "errors.key", everyItem(is("q")));
    }

    // Lines together

    @Test
    void duplicateKey() {
        refused(dossier(CANARY, CANARY, CANARY))
                .body("errors.line", contains(3, 4), "errors.code", everyItem(is("DUPLICATE_KEY")), "errors[1].message", containsString("Line 2"));
    }

    @Test
    void unknownKeys_areToldByTheirPlaces() {
        ObjectNode claim = line("claim", "residents-dyke-broke");
        ((ObjectNode) claim.get("reports").get(0)).putArray("via").add("brume").add("nobody");
        refused(floodWith(claim.toString()).replace("\"publisher\":\"brume\"", "\"publisher\":\"mist\"") + "\n" + CANARY)
                .body("errors.field", contains("publisher", "reports[0].via[1]"), "errors.code", everyItem(is("UNKNOWN_KEY")));
    }

    @Test
    void lineWithErrors_stillDefinesItsKey() {
        refused(floodWith(line("actor", "prefecture").put("kind", "CASTLE").toString()) + "\n" + CANARY)
                .body("errors.field", contains("kind"));
    }

    @Test
    void errorsOfLinesByThemselvesAndTogether_areToldInTheOrderOfLines() {
        refused(dossier("{\"type\": \"actor\", \"key\": \"a\", \"kind\": \"PERSON\", \"name\": {\"en\": \"A\"}, \"affiliations\": [{\"to\": \"b\", \"role\": \"PART_OF\"}]}",
                "{\"type\": \"actor\", \"key\": \"c\", \"kind\": \"PERSON\", \"name\": {}}", CANARY, CANARY))
                .body("errors.line", contains(2, 3, 5), "errors.code", contains("UNKNOWN_KEY", "INVALID", "DUPLICATE_KEY"), "more", is(false));
    }

    @Test
    void noMoreThanAHundredErrors_areTold() {
        StringBuilder lines = new StringBuilder(dossier(CANARY));
        for (int i = 0; i < 150; i++) {
            lines.append("{\"type\": \"actor\", \"key\": \"a").append(i).append("\"}\n");
        }
        refused(lines.toString()).body("errors", hasSize(100), "more", is(true), "errors[99].line", is(52));
        refused(dossier(CANARY, (CANARY + "\n").repeat(101))).body("errors", hasSize(100), "more", is(true));
        refused(dossier(CANARY, (CANARY + "\n").repeat(100))).body("errors", hasSize(100), "more", is(false));
    }

    @Test
    void eventsPartOfThemselves() {
        refused(floodWith(line("event", "flood").put("partOf", "evacuation").toString()) + "\n" + CANARY)
                .body("errors.code", contains("CYCLE", "CYCLE"), "errors.key", contains("flood", "evacuation"), "errors.field", everyItem(is("partOf")));
        refused(floodWith(line("event", "flood").put("partOf", "flood").toString()) + "\n" + CANARY)
                .body("errors.key", contains("flood"));
    }

    @Test
    void circleThroughTheDatabase() {
        send(flood());

        refused(dossier(line("event", "flood").put("partOf", "evacuation"), CANARY)).body("errors.code", contains("CYCLE"), "errors.line", contains(2));
    }

    @Test
    void circleBrokenByTheSameDossier_isNone() {
        send(flood());
        ObjectNode part = line("event", "evacuation");
        part.remove("partOf");

        send(dossier(line("event", "flood").put("partOf", "evacuation"), part)).statusCode(200);
    }

    @Test
    void questionsPartsOfThemselves() {
        ObjectNode part = line("question", "evacuated-by-boat");
        part.putArray("parts").add("evacuated");
        refused(floodWith(part.toString()) + "\n" + CANARY).body("errors.code", contains("CYCLE", "CYCLE"), "errors.field", everyItem(is("parts")));
    }

    @Test
    void affiliationsInACircleOnSomeDay() {
        refused(circle("2020", "2022-06-30", "2022-06-30", null, "2021", null))
                .body("errors.code", contains("CYCLE", "CYCLE", "CYCLE"), "errors[0].message", containsString("on 2022-06-30"));
    }

    @Test
    void affiliationsInACircleOnNoDay_areNone() {
        send(circle("2020", "2022-06-29", "2022-06-30", null, "2021", null).replace(CANARY, "")).statusCode(200);
    }

    @Test
    void endlesslyDeepNesting() {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i <= 101; i++) {
            events.append(line("event", "flood").put("key", "e" + i).put("partOf", "e" + (i + 1))).append('\n');
        }
        String last = line("event", "flood").put("key", "e102").toString();

        refused(dossier(CANARY, events + last)).body("errors.code", contains("INVALID"), "errors[0].message", containsString("more than 100"));
    }

    @Test
    void eventOfAnotherQuestion() {
        refused(floodWith(line("claim", "mayor-300").put("event", "flood").toString()) + "\n" + CANARY)
                .body("errors.field", contains("event"), "errors[0].message", containsString("evacuation"));
    }

    @Test
    void claimAboutNothing() {
        ObjectNode claim = line("claim", "faster-than-1987");
        claim.remove("event");
        refused(floodWith(claim.toString()) + "\n" + CANARY).body("errors.key", contains("faster-than-1987"), "errors[0].message", containsString("neither"));
    }

    @Test
    void quantityMissingOrOutOfPlace() {
        ObjectNode without = line("claim", "mayor-300");
        without.remove("quantity");
        refused(floodWith(without.toString()) + "\n" + CANARY).body("errors.field", contains("quantity"));
        for (String key : List.of("residents-dyke-broke", "faster-than-1987")) {
            ObjectNode with = line("claim", key);
            with.putObject("quantity").put("low", 1).put("qualifier", "AT_LEAST");
            refused(floodWith(with.toString()) + "\n" + CANARY).body("errors.field", contains("quantity"));
        }
        send(floodWith(without.put("stance", "DENIES").toString())).statusCode(200);
    }

    @Test
    void questionThatItsClaimsDoNotGoWith() {
        send(flood());

        refused(dossier(CANARY, line("question", "evacuated").put("kind", "OPEN")))
                .body("errors.field", contains("kind"), "errors[0].message", containsString("mayor-300 and 1 more"));
        refused(dossier(CANARY, line("question", "dyke").put("kind", "QUANTITY"))).body("errors[0].message", containsString("residents-dyke-broke"));
    }

    // Texts

    @Test
    void emptyText() {
        refused(floodWith(line("document", "crue").put("text", "").toString()) + "\n" + CANARY)
                .body("errors.code", contains("INVALID"), "errors.field", contains("text"), "errors[0].message", is("The text is empty."));
    }

    @Test
    void textThatIsNotAsTheDocumentSays() {
        refused(floodWith(line("document", "crue").put("text", article().replace("180", "181")).toString()) + "\n" + CANARY)
                .body("errors.key", contains("crue", "prefecture-180"), "errors.field", contains("sha256", "reports[0].evidence[0].sha256"),
                        "errors.code", everyItem(is("HASH_MISMATCH")));
        refused(floodWith(line("document", "crue").put("text", article() + "!").toString()) + "\n" + CANARY)
                .body("errors.field", contains("characters", "sha256"));
    }

    @Test
    void passagesThatAreNotInTheText() {
        ObjectNode document = line("document", "crue").put("text", article().replace("180 personnes", "190 personnes"));
        document.remove(List.of("sha256", "characters"));

        refused(floodWith(document.toString()) + "\n" + CANARY)
                .body("errors.code", contains("HASH_MISMATCH"), "errors.key", contains("prefecture-180"), "errors.field", contains("reports[0].evidence[0].sha256"));

        document.put("text", "Bref.");
        refused(floodWith(document.toString()) + "\n" + CANARY)
                .body("errors.code", everyItem(is("PASSAGE_NOT_FOUND")), "errors", hasSize(5), "errors[0].field", is("reports[0].evidence[0].end"));
    }

    @Test
    void passagesOfClaimsThatAreThereAlready_areCheckedToo() {
        send(flood());
        ObjectNode document = line("document", "crue").put("text", article().replace("180 personnes", "190 personnes"));
        document.remove(List.of("sha256", "characters"));

        refused(dossier(CANARY, document))
                .body("errors.code", contains("HASH_MISMATCH"), "errors.field", contains("text"), "errors[0].message", containsString("prefecture-180"));
        document.remove("text");
        refused(dossier(CANARY, document.put("characters", 100))).body("errors.code", everyItem(is("PASSAGE_NOT_FOUND")), "errors.field", everyItem(is("characters")));
    }

    @Test
    void passageInATextThatIsThereAlready() {
        send(floodWith(line("document", "crue").put("text", article()).toString()));
        ObjectNode claim = line("claim", "prefecture-180");
        ((ObjectNode) claim.get("reports").get(0).get("evidence").get(0)).put("start", 292).put("end", 324);

        refused(dossier(CANARY, claim)).body("errors.code", contains("HASH_MISMATCH"));
        refused(dossier(CANARY, line("document", "crue").put("sha256", "0".repeat(64)).put("characters", 5)))
                .body("errors.code", contains("INVALID", "HASH_MISMATCH"));
    }

    @Test
    void errorsNameNoClassesAndNoSql() {
        refused(dossier(CANARY, "{\"type\": \"actor\", \"key\": NaN}", "x", "[".repeat(3_000)))
                .body("errors.message", everyItem(not(containsString("fasterxml"))), "errors.message", everyItem(not(containsString("Stream"))));
    }

    private static String circle(String... dates) {
        StringBuilder actors = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            ObjectNode actor = line("actor", "valmire").put("key", "a" + i);
            ObjectNode affiliation = actor.putArray("affiliations").addObject().put("to", "a" + (i + 1) % 3)
                    .put("role", i == 1 ? "REPRESENTS" : "PART_OF").put("since", dates[2 * i]);
            if (dates[2 * i + 1] != null) {
                affiliation.put("until", dates[2 * i + 1]);
            }
            actors.append(actor).append('\n');
        }
        return dossier(actors + CANARY);
    }

    private static ValidatableResponse refused(String dossier) {
        return send(dossier).statusCode(422).body("code", is("DOSSIER_REFUSED"));
    }

    private static ValidatableResponse sendGzip(byte[] packed) {
        return given().contentType(Dossiers.NDJSON).header("Content-Encoding", "gzip").body(packed).post("/dossiers").then();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
