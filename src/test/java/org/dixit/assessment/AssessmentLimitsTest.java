package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.dixit.testing.GraphQlSocket;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be asked for is an error that says what can; what is merely large is answered. */
@QuarkusTest
class AssessmentLimitsTest extends DossierTest {

    private static final Logger LOG = Logger.getLogger(AssessmentLimitsTest.class);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeAll
    void importQuestions() {
        take(dossier(
                question("unanswered", "QUANTITY"), question("unanswered-yes-or-no", "POLAR"), question("answered", "QUANTITY"),
                claim("an-answer", "answered", "actor-1", 12, FIRST_DAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "2", "-1", "1.0000001", "1e300", "-1e-300", "1e400", "-1e400"})
    void toleranceOutsideZeroToOneIsRefused(String tolerance) {
        var error = errorOf("{ question(key: \"answered\") { assessment(tolerance: " + tolerance + ") { agreed } } }", Map.of());

        assertEquals("INVALID_TOLERANCE", error.at("/extensions/code").textValue());
        assertTrue(error.get("message").textValue().contains("0 to 1"), error::toString);
        assertEquals("[\"question\"]", error.get("path").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-7"})
    void aVariableIsHeldToTheSame(String tolerance) {
        var error = errorOf("query($tolerance: Float) { question(key: \"answered\") { assessment(tolerance: $tolerance) { agreed } } }",
                GraphQl.json("{\"tolerance\": " + tolerance + "}"));

        assertTrue(!error.toString().contains("INTERNAL_ERROR"), error::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanswered", "nowhere"})
    void toleranceIsRefusedWhetherOrNotThereIsSomethingToAssess(String question) {
        assertEquals("INVALID_TOLERANCE",
                service.errorCode("{ question(key: \"" + question + "\") { assessment(tolerance: 7) { agreed } } }", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"Infinity\"", "\"0.1\"", "[0.1]", "true"})
    void whatIsNoFloatIsAnErrorOfTheRequest(String tolerance) {
        var literal = service.ask("{ question(key: \"answered\") { assessment(tolerance: " + tolerance + ") { agreed } } }", Map.of());
        var variable = service.ask("query($tolerance: Float) { question(key: \"answered\") { assessment(tolerance: $tolerance) { agreed } } }",
                GraphQl.json("{\"tolerance\": " + tolerance + "}"));

        for (var answer : List.of(literal, variable)) {
            assertTrue(answer.path("data").path("question").isMissingNode() || answer.at("/data/question").isNull(), answer::toString);
            assertEquals(1, answer.get("errors").size(), answer::toString);
            assertTrue(!answer.toString().contains("INTERNAL_ERROR"), answer::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 12, 12", "1, 0, 24", "0.1, 11, 13", "0.0, 12, 12", "1.0, 0, 24", "1e-400, 12, 12", "1E0, 0, 24"})
    void toleranceFromZeroToOneIsTaken(String tolerance, int low, int high) {
        var range = data("{ question(key: \"answered\") { assessment(tolerance: " + tolerance + ") { claimedRange { low high } } } }")
                .at("/question/assessment/claimedRange");

        assertEquals("{\"low\":" + low + ",\"high\":" + high + "}", range.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "10000-01-01", "+10000-01-01", "-0001-01-01", "2025-02-30", "2025-13-01", "2025-02", "yesterday",
            "2025-02-04T00:00:00Z", ""})
    void whatIsNoDayIsRefused(String day) {
        for (var asked : List.of("assessment(at: $day) { agreed }", "assessments(at: [\"2025-02-04\", $day]) { agreed }")) {
            var answer = service.ask("query($day: Date!) { question(key: \"answered\") { " + asked + " } }", Map.of("day", day));
            assertEquals(1, answer.get("errors").size(), answer::toString);
            assertTrue(!answer.toString().contains("INTERNAL_ERROR"), answer::toString);
            assertTrue(answer.at("/errors/0/message").textValue().contains("0001-01-01 to 9999-12-31"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29"})
    void theFirstAndTheLastDayAreTaken(String day) {
        assertEquals(day, data("{ question(key: \"answered\") { assessment(at: \"" + day + "\") { at } } }").at("/question/assessment/at").textValue());
    }

    @Test
    void aHundredDaysAreTakenAndOneMoreIsNot() {
        var query = "query($days: [Date!]!) { question(key: \"answered\") { assessments(at: $days) { at } } }";

        assertEquals(100, service.data(query, Map.of("days", Collections.nCopies(100, "2025-02-04"))).at("/question/assessments").size());
        assertEquals("TOO_MANY_DAYS", service.errorCode(query, Map.of("days", Collections.nCopies(101, "2025-02-04"))));
    }

    @Test
    void noDaysAreNoAssessments() {
        assertEquals("[]", data("{ question(key: \"answered\") { assessments(at: []) { at } } }").at("/question/assessments").toString());
    }

    @Test
    void aQuestionWithoutClaimsComesToNothing() {
        var answer = data("""
                { questions(filter: { event: "limits" }) { nodes { key contested saidOn disputes { totalCount } assessment(at: "2025-02-04") { ...all } } } }
                fragment all on Assessment {
                  at agreed positions { said } disputes { key } revisions { kind } claimedRange { low high } agreedRange { low high }
                }""").at("/questions/nodes");

        for (var question : List.of(answer.get(1), answer.get(2))) {
            assertEquals("""
                    {"contested":false,"saidOn":[],"disputes":{"totalCount":0},"assessment":\
                    {"at":"2025-02-04","agreed":false,"positions":[],"disputes":[],"revisions":[],"claimedRange":null,"agreedRange":null}}""",
                    question.toString().replaceFirst("\"key\":\"unanswered[a-z-]*\",", ""));
        }
    }

    @Test
    void aQuestionWithTenThousandClaimsIsAssessed() {
        long begin = System.nanoTime();
        take(dossier(Stream.concat(
                Stream.of(question("much-discussed", "QUANTITY")),
                IntStream.range(0, 10_000).mapToObj(i -> claim("said-" + i, "much-discussed", "actor-" + i % 40, 1_000 + i % 97, FIRST_DAY.plusDays(i % 9_000))))
                .toArray(String[]::new)));
        long imported = System.nanoTime();

        var assessment = data("{ question(key: \"much-discussed\") { assessment { positions { holder { key } said claims { key } } revisions { kind } agreedRange { low } } } }")
                .at("/question/assessment");

        LOG.infof("10,000 claims on one question: imported in %.1f s, assessed in %.1f s", (imported - begin) / 1e9, (System.nanoTime() - imported) / 1e9);
        assertEquals(40, assessment.get("positions").size());
        assertEquals(FIRST_DAY.plusDays(8_999).toString(), assessment.at("/positions/39/said").textValue());
        assertTrue(assessment.get("revisions").size() > 8_900);
    }

    @Test
    void moreThanFiveHundredHoldersAreTooMany() {
        letEverybodySpeak();

        var answer = service.ask("""
                {
                  question(key: "everybody-speaks") { assessment { agreed } }
                  before: question(key: "everybody-speaks") { contested saidOn assessment(at: "%s") { agreed positions { said } } }
                  other: question(key: "answered") { assessment { claimedRange { low } } }
                  claims(filter: { question: "everybody-speaks" }) { totalCount nodes { standing } }
                }""".formatted(FIRST_DAY.plusDays(499)), Map.of());

        assertEquals(1, answer.get("errors").size(), answer::toString);
        assertEquals("TOO_MANY_HOLDERS", answer.at("/errors/0/extensions/code").textValue());
        assertEquals("[\"question\"]", answer.at("/errors/0/path").toString());
        assertTrue(answer.at("/errors/0/message").textValue().contains("everybody-speaks"), answer::toString);
        assertTrue(answer.at("/errors/0/message").textValue().contains("501"), answer::toString);
        assertTrue(answer.at("/data/question").isNull());
        assertEquals(500, answer.at("/data/before/assessment/positions").size());
        assertTrue(answer.at("/data/before/assessment/agreed").booleanValue());
        assertEquals(11, answer.at("/data/other/assessment/claimedRange/low").intValue());
        assertEquals(501, answer.at("/data/claims/totalCount").intValue());
    }

    @Test
    void moreThanFiveHundredHoldersAreTooManyForSubscribersAsWell_onceTheyHaveWhatComesBefore() throws SQLException {
        letEverybodySpeak();
        var start = lastClaimCursor();
        take(dossier(claim("before", "answered", "actor-1", 12, FIRST_DAY.plusDays(1))));
        take(dossier(claim("voice-0", "everybody-speaks", "actor-0", 11, FIRST_DAY)));

        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            socket.subscribe("s", "subscription { claimRecorded(after: \"" + start + "\") { claim { key question { assessment { agreed } } } } }");

            assertEquals("before", socket.next("next").at("/payload/data/claimRecorded/claim/key").textValue());
            assertEquals("TOO_MANY_HOLDERS", socket.next("error").at("/payload/0/extensions/code").textValue());
        }
    }

    private void letEverybodySpeak() {
        var everybody = IntStream.range(0, 501).mapToObj(i -> claim("voice-" + i, "everybody-speaks", "actor-" + i, 10, FIRST_DAY.plusDays(i)));
        take(dossier(Stream.concat(Stream.of(question("everybody-speaks", "QUANTITY")), everybody).toArray(String[]::new)));
    }

    private JsonNode errorOf(String query, Object variables) {
        var answer = service.ask(query, variables);
        assertEquals(1, answer.path("errors").size(), answer::toString);
        return answer.at("/errors/0");
    }

    private static String dossier(String... lines) {
        return Stream.of(
                Stream.of("""
                        {"type": "dossier", "key": "limits", "version": 1, "title": {"en": "Limits"}}
                        {"type": "event", "key": "limits", "kind": "OTHER", "title": {"en": "An event"}, "occurred": "2000"}
                        {"type": "document", "key": "limits", "title": {"en": "A document"}, "language": "en", "published": "2030"}"""),
                IntStream.range(0, 501).mapToObj("""
                        {"type": "actor", "key": "actor-%1$s", "kind": "PERSON", "name": {"en": "Actor %1$s"}}"""::formatted),
                Stream.of(lines)).flatMap(all -> all).collect(Collectors.joining("\n"));
    }

    private static String question(String key, String kind) {
        return """
                {"type": "question", "key": "%s", "event": "limits", "kind": "%s", "text": {"en": "How many?"}, "temporality": "FIXED"}""".formatted(key, kind);
    }

    private static String claim(String key, String question, String claimant, int about, LocalDate claimed) {
        return """
                {"type": "claim", "key": "%s", "question": "%s", "claimants": ["%s"], "stance": "AFFIRMS", "statement": {"en": "About so many."}, \
                "quantity": {"low": %4$d, "high": %4$d, "qualifier": "ABOUT"}, "claimed": "%5$s", "reports": [{"document": "limits"}]}"""
                .formatted(key, question, claimant, about, claimed);
    }
}
