package org.dixit.document;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.dixit.document.Flood.AT_LEAST;
import static org.dixit.document.Flood.EVACUATED;
import static org.dixit.document.Flood.GAZETTE;
import static org.dixit.document.Flood.MAYOR;
import static org.dixit.document.Flood.MAYOR_NAMED;
import static org.dixit.document.Flood.PREFECT;
import static org.dixit.document.Flood.TEXT;
import static org.dixit.document.Flood.codePoints;
import static org.dixit.document.Flood.sha256;
import static org.dixit.document.Flood.start;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DocumentTextTest {

    private static final int MANY = 100_000;
    private static final int WRITERS = 8;

    @Inject
    DataSource database;

    private Flood flood;

    @BeforeEach
    void flood() throws SQLException {
        flood = new Flood(database);
        flood.forget();
        flood.happen();
    }

    @AfterEach
    void forget() throws SQLException {
        flood.forget();
    }

    @Test
    void rightTextIsKeptAndItsPassagesAreVerified() throws SQLException {
        put(GAZETTE, TEXT).statusCode(200)
                .body("document", equalTo(GAZETTE))
                .body("characters", equalTo(codePoints(TEXT)))
                .body("sha256", equalTo(sha256(TEXT)))
                .body("kept", equalTo(true))
                .body("passages", equalTo(3))
                .body("size()", equalTo(5));

        assertEquals(List.of(codePoints(TEXT), sha256(TEXT), TEXT), flood.seen(GAZETTE));
        assertEquals(Map.of(true, 3L, false, 0L), flood.verified(GAZETTE));
    }

    @Test
    void sameTextAgainChangesNothing() throws SQLException {
        var first = put(GAZETTE, TEXT).statusCode(200).extract().asString();
        var again = put(GAZETTE, TEXT).statusCode(200).extract().asString();

        assertEquals(first, again);
        assertEquals(List.of(codePoints(TEXT), sha256(TEXT), TEXT), flood.seen(GAZETTE));
    }

    @Test
    void keepFalse_verifiesAndLetsGo() throws SQLException {
        put(GAZETTE, TEXT, "false").statusCode(200).body("kept", equalTo(false)).body("passages", equalTo(3));

        assertEquals(Arrays.asList(codePoints(TEXT), sha256(TEXT), null), flood.seen(GAZETTE));
        assertEquals(Map.of(true, 3L, false, 0L), flood.verified(GAZETTE));
    }

    @Test
    void keepFalse_afterTheTextWasKept_letsItGoAndItCanComeBack() throws SQLException {
        put(GAZETTE, TEXT).statusCode(200);
        put(GAZETTE, TEXT, "false").statusCode(200);
        assertEquals(Arrays.asList(codePoints(TEXT), sha256(TEXT), null), flood.seen(GAZETTE));

        put(GAZETTE, TEXT, "true").statusCode(200);
        assertEquals(List.of(codePoints(TEXT), sha256(TEXT), TEXT), flood.seen(GAZETTE));
    }

    @Test
    void keepFalse_withAWrongText_letsNothingGo() throws SQLException {
        put(GAZETTE, TEXT).statusCode(200);

        put(GAZETTE, TEXT.replace("900", "800"), "false").statusCode(422);

        assertEquals(List.of(codePoints(TEXT), sha256(TEXT), TEXT), flood.seen(GAZETTE));
    }

    @Test
    void oneCharacterChanged_namesExactlyThePassagesOverItAndTheHashOfTheDocument() throws SQLException {
        var changed = TEXT.replace("1 200", "1 300");

        put(GAZETTE, changed).statusCode(422)
                .body("code", equalTo("TEXT_MISMATCH"))
                .body("message", containsString("passages not in it: 1 of 3"))
                .body("document", equalTo(GAZETTE))
                .body("stated.sha256", equalTo(sha256(TEXT)))
                .body("found.sha256", equalTo(sha256(changed)))
                .body("found.characters", equalTo(codePoints(TEXT)))
                .body("total", equalTo(1))
                .body("more", equalTo(false))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("HASH_MISMATCH"))
                .body("errors[0].claim", equalTo(MAYOR))
                .body("errors[0].report", equalTo(0))
                .body("errors[0].evidence", equalTo(0))
                .body("errors[0].start", equalTo(start(TEXT, EVACUATED)))
                .body("errors[0].end", equalTo(start(TEXT, EVACUATED) + codePoints(EVACUATED)))
                .body("errors[0].expected", equalTo(sha256(EVACUATED)))
                .body("errors[0].found", equalTo(sha256(EVACUATED.replace("1 200", "1 300"))));

        assertEquals(List.of(), flood.seen(GAZETTE));
        assertEquals(Map.of(true, 0L, false, 3L), flood.verified(GAZETTE));
    }

    @Test
    void changeOutsideEveryPassage_namesTheHashOfTheDocumentAlone() {
        put(GAZETTE, TEXT.replace("mardi", "jeudi")).statusCode(422)
                .body("message", not(containsString("passages")))
                .body("message", containsString(sha256(TEXT)))
                .body("total", equalTo(0))
                .body("errors", hasSize(0));
    }

    @Test
    void anEmojiLost_shiftsEveryPassageAfterIt() {
        put(GAZETTE, TEXT.replace("🌊", "")).statusCode(422)
                .body("message", containsString("%d characters (code points), the document states %d".formatted(codePoints(TEXT) - 1, codePoints(TEXT))))
                .body("errors.claim", equalTo(List.of(MAYOR, MAYOR, PREFECT)))
                .body("errors.report", equalTo(List.of(0, 0, 1)))
                .body("errors.evidence", equalTo(List.of(0, 1, 0)));
    }

    @Test
    void textThatEndsTooEarly_namesThePassagesBeyondItsEnd() {
        var begun = TEXT.substring(0, TEXT.indexOf(AT_LEAST) + 5);

        put(GAZETTE, begun).statusCode(422)
                .body("total", equalTo(1))
                .body("errors[0].code", equalTo("PASSAGE_NOT_FOUND"))
                .body("errors[0].claim", equalTo(PREFECT))
                .body("errors[0].report", equalTo(1))
                .body("errors[0].found", nullValue());
    }

    @Test
    void quoteThatIsNotTheWords_isNamed() throws SQLException {
        flood.execute("update passage set quote = 'la maire' where sha256 = ?", sha256(MAYOR_NAMED));

        put(GAZETTE, TEXT).statusCode(422)
                .body("total", equalTo(1))
                .body("errors[0].code", equalTo("INVALID"))
                .body("errors[0].evidence", equalTo(1))
                .body("errors[0].message", containsString("quote"));
    }

    @Test
    void moreThanAHundredWrongPassages_areCountedAndAHundredNamed() throws SQLException {
        flood.manyPassages("crue-liste", 250);

        put("crue-liste", "e".repeat(250)).statusCode(422)
                .body("errors", hasSize(100))
                .body("errors[99].evidence", equalTo(99))
                .body("more", equalTo(true))
                .body("total", equalTo(250));
    }

    @Test
    void whereNothingIsStated_anotherTextOfTheSamePassagesReplacesTheOneBefore() throws SQLException {
        flood.execute("update document set sha256 = null, characters = null where key = ?", GAZETTE);
        var longer = TEXT + "Les écoles restent fermées.";

        put(GAZETTE, TEXT).statusCode(200);
        put(GAZETTE, longer).statusCode(200).body("sha256", equalTo(sha256(longer)));
        put(GAZETTE, longer.replace("900", "90")).statusCode(422).body("stated.size()", equalTo(0));

        assertEquals(List.of(codePoints(longer), sha256(longer), longer), flood.seen(GAZETTE));
    }

    @Test
    void documentWithoutPassages_takesItsText() throws SQLException {
        flood.execute("insert into document_text (document_id, characters, sha256) select id, 1, ? from document where key = 'crue-radio'", sha256("é"));

        put("crue-radio", "Bonsoir.").statusCode(200).body("passages", equalTo(0));

        assertEquals(List.of(8, sha256("Bonsoir."), "Bonsoir."), flood.seen("crue-radio"));
    }

    static Stream<Arguments> almostRight() {
        return Stream.of(
                Arguments.of(TEXT.stripTrailing(), "Send it with a newline at its end: then everything matches."),
                Arguments.of("\uFEFF" + TEXT, "Send it without the byte order mark before it: then everything matches."),
                Arguments.of(TEXT.replace("\n", "\r\n"), "Send it with its lines ended by LF: then everything matches."),
                Arguments.of("\uFEFF" + TEXT.stripTrailing().replace("\n", "\r\n"),
                        "Send it without the byte order mark before it and with a newline at its end and with its lines ended by LF: then everything matches."));
    }

    @ParameterizedTest
    @MethodSource
    void almostRight(String text, String hint) throws SQLException {
        put(GAZETTE, text).statusCode(422).body("action", equalTo(hint));

        assertEquals(List.of(), flood.seen(GAZETTE));
    }

    @Test
    void almostRight_whereNothingIsStated_isHintedAtByThePassages() throws SQLException {
        flood.execute("update document set sha256 = null, characters = null where key = ?", GAZETTE);

        put(GAZETTE, "\uFEFF" + TEXT).statusCode(422)
                .body("action", equalTo("Send it without the byte order mark before it: then everything matches."));
    }

    @Test
    void wrongText_isNotHintedAt() {
        put(GAZETTE, TEXT.replace("1 200", "1 300").stripTrailing()).statusCode(422).body("action", containsString("exactly as it was"));
    }

    @Test
    void hundredThousandPassages_areAllVerified() throws SQLException {
        flood.manyPassages("crue-annuaire", MANY);

        put("crue-annuaire", "é".repeat(MANY)).statusCode(200).body("passages", equalTo(MANY));

        assertEquals(Map.of(true, (long) MANY, false, 0L), flood.verified("crue-annuaire"));
    }

    @Test
    void textsSentAtTheSameTime_leaveOneOfThem() throws SQLException {
        flood.execute("update document set sha256 = null, characters = null where key = ?", GAZETTE);
        var texts = IntStream.range(0, WRITERS).mapToObj(n -> TEXT + "Édition n° " + n + "\n").collect(Collectors.toSet());

        atTheSameTime(texts.stream().map(text -> () -> put(GAZETTE, text).statusCode(200)));

        var seen = flood.seen(GAZETTE);
        assertTrue(texts.contains(seen.get(2)));
        assertEquals(List.of(codePoints((String) seen.get(2)), sha256((String) seen.get(2)), seen.get(2)), seen);
    }

    @Test
    void wrongTextsSentAtTheSameTimeAsTheRightOne_doNotHinderIt() throws SQLException {
        var wrong = IntStream.range(1, WRITERS).<Runnable>mapToObj(n -> () -> put(GAZETTE, TEXT.replace("900", "90" + n)).statusCode(422));

        atTheSameTime(Stream.concat(Stream.of(() -> put(GAZETTE, TEXT).statusCode(200)), wrong));

        assertEquals(List.of(codePoints(TEXT), sha256(TEXT), TEXT), flood.seen(GAZETTE));
        assertEquals(Map.of(true, 3L, false, 0L), flood.verified(GAZETTE));
    }

    /** Fails where one of them does. */
    private static void atTheSameTime(Stream<Runnable> writers) {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            CompletableFuture.allOf(writers.map(writer -> runAsync(writer, threads)).toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"crue-inconnue", "Crue", "%00", "crue%20"})
    void unknownDocument(String key) {
        plainText().urlEncodingEnabled(false).body(TEXT).put("/documents/" + key + "/text").then().statusCode(404)
                .body("code", equalTo("UNKNOWN_DOCUMENT"))
                .body("action", not(nullValue()));
    }

    @Test
    void textInAnotherEncoding_isRefusedAtItsFirstWrongByte() {
        put(GAZETTE, TEXT.substring(0, 12).getBytes(StandardCharsets.ISO_8859_1)).statusCode(400)
                .body("code", equalTo("NOT_UTF8"))
                .body("message", containsString("byte 4,"))
                .body("action", equalTo("Convert it to UTF-8."));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16_isRecognised(String charset) {
        put(GAZETTE, ("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).statusCode(400)
                .body("code", equalTo("NOT_UTF8"))
                .body("action", equalTo("It begins as UTF-16 does: convert it to UTF-8."));
    }

    @Test
    void halfACharacterAtTheEnd_isRefused() {
        var bytes = "Île 🌊".getBytes(StandardCharsets.UTF_8);

        put(GAZETTE, Arrays.copyOf(bytes, bytes.length - 1)).statusCode(400)
                .body("code", equalTo("NOT_UTF8"))
                .body("message", containsString("byte 5,"));
    }

    @Test
    void nulCharacter_isRefused() {
        put(GAZETTE, "Île\u0000").statusCode(400).body("code", equalTo("NUL_CHARACTER")).body("message", containsString("byte 4,"));
    }

    @Test
    void emptyBody_isRefused() {
        plainText().put("/documents/" + GAZETTE + "/text").then().statusCode(400).body("code", equalTo("EMPTY_TEXT"));
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/html", "text/plain; charset=iso-8859-1", "nonsense"})
    void otherMediaTypes_areRefused(String type) {
        given().config(asItIs()).contentType(type).body(TEXT.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + GAZETTE + "/text").then().statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "text/plain;charset=UTF-8", "Text/Plain; charset=\"utf-8\"; format=flowed"})
    void waysToSayPlainText(String type) {
        given().config(asItIs()).contentType(type).body(TEXT.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + GAZETTE + "/text").then().statusCode(200);
    }

    @Test
    void noMediaType_isRefused() {
        given().config(asItIs()).put("/documents/" + GAZETTE + "/text").then().statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("action", containsString("Content-Type: text/plain; charset=utf-8"));
    }

    @Test
    void packedText_isRefused() {
        plainText().header("Content-Encoding", "gzip").body(TEXT.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + GAZETTE + "/text").then().statusCode(415)
                .body("code", equalTo("UNSUPPORTED_ENCODING"));
    }

    @Test
    void longestTextTaken_isMeasuredInBytes() throws SQLException {
        var longest = "é".repeat(5 * 1024 * 1024);

        put("crue-radio", longest).statusCode(200).body("characters", equalTo(5 * 1024 * 1024));
        put("crue-radio", longest + "e").statusCode(413).contentType("application/json").body("code", equalTo("TEXT_TOO_LARGE"));

        assertEquals(sha256(longest), flood.seen("crue-radio").get(1));
    }

    @Test
    void farTooLongText_ofUnknownLength_isRefused() throws IOException, InterruptedException {
        var tooLong = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/documents/crue-radio/text"))
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024 * 1024])))
                .build();

        var answer = HttpClient.newHttpClient().send(tooLong, BodyHandlers.ofString());

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("TEXT_TOO_LARGE"), answer.body());
    }

    @Test
    void misspeltKeep_isRefused() throws SQLException {
        put(GAZETTE, TEXT, "no").statusCode(400).body("code", equalTo("BAD_REQUEST")).body("message", containsString("keep"));

        assertEquals(List.of(), flood.seen(GAZETTE));
    }

    @Test
    void textThatAProxyPassesOn_isRefused() throws SQLException {
        plainText().header("X-Forwarded-For", "203.0.113.7").body(TEXT).put("/documents/" + GAZETTE + "/text").then().statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));

        assertEquals(List.of(), flood.seen(GAZETTE));
    }

    private static ValidatableResponse put(String document, String text) {
        return put(document, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse put(String document, byte[] text) {
        return plainText().body(text).put("/documents/" + document + "/text").then();
    }

    private static ValidatableResponse put(String document, String text, String keep) {
        return plainText().queryParam("keep", keep).body(text.getBytes(StandardCharsets.UTF_8)).put("/documents/" + document + "/text").then();
    }

    private static RequestSpecification plainText() {
        return given().config(asItIs()).contentType("text/plain; charset=utf-8");
    }

    private static RestAssuredConfig asItIs() {
        return RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("nonsense", io.restassured.http.ContentType.TEXT));
    }
}
