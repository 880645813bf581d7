package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is written, the tables of disputes hold what the rules come to: by the lines themselves, by recomputing all of
 * it, and by what is computed for whoever asks. The story is the dossier {@code ferry}: a ferry sank between Norland and
 * Sudmark.
 */
@QuarkusTest
class DisputesStayFreshTest extends DossierTest {

    private static final Path FERRY = Path.of("src/test/resources/dossiers/ferry.ndjson");
    private static final int WRITES = 60;
    private static final int LINES_AT_ONCE = 3;

    private static final String ASKED = """
            {
              questions(first: 100) {
                nodes {
                  key
                  contested
                  saidOn
                  disputes(first: 100) { nodes { ...what } }
                  assessment { disputes { ...what } positions { ...who } }
                }
              }
            }
            fragment what on Dispute {
              key certainty gap english: explanation french: explanation(language: "fr") question { key } first { ...who } second { ...who }
            }
            fragment who on Position {
              holder { key } claims { key standing } derived doubtful stance quantity { low high qualifier } range { low high } said
              asOf { edtf earliest latest approximate uncertain } corroboratedBy { holder { key } adverse }
            }""";

    private DossierLines ferry;

    @BeforeEach
    void theFerrySinks() throws IOException {
        ferry = DossierLines.of(Files.readString(FERRY));
        take(ferry.text());
    }

    /** {@code -Dfresh.seeds=100} tries more. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("fresh.seeds", 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterAnyWritesTheTablesHoldWhatTheRulesComeTo(long seed) throws SQLException {
        empty();
        take(ferry.text());
        try {
            writeAnything(new Random(seed), "seed " + seed);
        } finally {
            empty();
        }
    }

    private void writeAnything(Random random, String seed) throws SQLException {
        for (int written = 0; written < WRITES;) {
            var next = ferry.copy();
            for (int i = random.nextInt(LINES_AT_ONCE); i >= 0; i--) {
                new AnyChange(random, next).make();
            }
            var dossier = next.since(ferry);
            var answer = post(dossier);
            if (answer.statusCode() == 200) {
                ferry = next;
                written++;
                assertFresh(seed + ", write " + written + ":\n" + dossier);
            } else {
                assertTrue(GraphQl.json(answer.body()).get("errors").valueStream().allMatch(error -> error.get("code").textValue().equals("CYCLE")),
                        () -> dossier + answer.body());
            }
        }
    }

    static List<Named<Consumer<DossierLines>>> changes() {
        return List.of(
                change("a figure changes", ferry -> quantity(ferry, "lasse-60-killed").put("low", 22).put("high", 22)),
                change("a claim denies", ferry -> claim(ferry, "navy-150-aboard").put("stance", "DENIES")),
                change("a claim speaks of another time", ferry -> claim(ferry, "coastguard-90-found").put("asOf", "2025-03-09")),
                change("a claim was made earlier", ferry -> claim(ferry, "ruud-5-crew").put("claimed", "2025-03-01")),
                change("a claim moves to another part", ferry -> claim(ferry, "fleet-3-children").put("question", "killed-crew")),
                change("a claim moves to its event", ferry -> {
                    claim(ferry, "company-212-aboard").remove(List.of("question", "quantity"));
                    claim(ferry, "company-212-aboard").put("event", "halcyon-sinking");
                }),
                change("a claim moves from its event to a question", ferry -> {
                    claim(ferry, "lasse-mourns").remove("event");
                    claim(ferry, "lasse-mourns").put("question", "torpedoed").put("stance", "DENIES").put("claimed", "2025-03-05");
                }),
                change("a claim on a part of a part changes", ferry -> quantity(ferry, "fleet-3-children").put("low", 30).put("high", 30)),
                change("a claim gets another claimant", ferry -> claim(ferry, "company-212-aboard").putArray("claimants").add("norland-fleet")),
                change("a claim loses its claimants", ferry -> claim(ferry, "company-212-aboard").putArray("claimants")),
                change("a claim is retracted", ferry -> retract(claim(ferry, "ruud-no-torpedo"))),
                change("a part of a part is retracted", ferry -> retract(claim(ferry, "wire-9-adults"))),
                change("a claim turns out misattributed", ferry -> report(ferry, "navy-not-adrift").put("fidelity", "MISATTRIBUTED")),
                change("a claim becomes doubtful", ferry -> report(ferry, "navy-not-adrift").put("fidelity", "DOUBTFUL")),
                change("a report came through one who says the same", ferry ->
                        report(ferry, "official-torpedoed").putArray("via").add("sudmark-coastguard")),
                change("an earlier report of a claim is found", ferry -> claim(ferry, "ruud-5-crew").withArray("reports")
                        .addObject().put("document", "wire-of-march")),
                change("a document was published earlier", ferry -> ferry.line("document", "inquiry-of-may").put("published", "2025-03-01")),
                change("a document gets a publisher who says the same", ferry ->
                        ferry.line("document", "radio-of-march").put("publisher", "minister-lasse")),
                change("a publisher comes to belong to one who says the same", ferry -> affiliate(ferry, "coast-radio", "PART_OF", "sudmark")),
                change("one who passed a claim on comes to belong to one who says the same", ferry ->
                        affiliate(ferry, "stringer", "REPRESENTS", "sudmark")),
                change("a claimant comes to belong to another holder", ferry -> affiliate(ferry, "ferry-company", "PART_OF", "sudmark")),
                change("a claimant belongs to no one any more", ferry -> ferry.line("actor", "sudmark-coastguard").remove("affiliations")),
                change("an office ends before something was said", ferry -> affiliation(ferry, "minister-lasse").put("until", "2025-03-03")),
                change("an office was taken up after something was said", ferry -> affiliation(ferry, "admiral-ruud").put("since", "2025-04")),
                change("what claimants belong to moves, two steps above", ferry -> affiliation(ferry, "norland-navy").put("to", "estia")),
                change("an affiliation becomes a mere base", ferry -> affiliation(ferry, "norland-fleet").put("role", "BASED_IN")),
                change("a party comes to belong to a larger one", ferry -> affiliate(ferry, "norland", "PART_OF", "estia")),
                change("one who takes part comes to belong to a holder", ferry -> affiliation(ferry, "harbour-authority").put("to", "ferry-company")),
                change("a claimant turns out to be named", ferry -> ferry.line("actor", "estia-official").remove("anonymous")),
                change("a claimant becomes anonymous", ferry -> ferry.line("actor", "admiral-ruud").put("anonymous", true)),
                change("a party that says nothing itself gets another name", ferry -> name(ferry, "norland").put("en", "Kingdom of Norland")),
                change("an anonymous claimant is described better", ferry -> name(ferry, "estia-official").put("fr", "Diplomate d’Estie (anonyme)")),
                change("a party loses its French name", ferry -> name(ferry, "sudmark").remove("fr")),
                change("a question becomes one fact", ferry -> question(ferry, "killed").put("temporality", "FIXED")),
                change("a question is answered differently through time", ferry -> question(ferry, "torpedoed").put("temporality", "VARYING")),
                change("a question becomes open", ferry -> question(ferry, "torpedoed").put("kind", "OPEN")),
                change("a question loses its parts", ferry -> question(ferry, "killed").remove("parts")),
                change("a question gets parts", ferry -> {
                    retract(claim(ferry, "navy-150-aboard"));
                    question(ferry, "aboard").putArray("parts").add("killed").add("killed-crew");
                }),
                change("a part loses its parts", ferry -> question(ferry, "killed-passengers").remove("parts")),
                change("a part is no number any more", ferry -> {
                    question(ferry, "killed-children").put("kind", "OPEN");
                    claim(ferry, "fleet-3-children").remove("quantity");
                }),
                change("a question moves to an event with other sides", ferry -> question(ferry, "torpedoed").put("event", "halcyon-inquest")),
                change("another takes part in an event", ferry -> ((ArrayNode) ferry.line("event", "halcyon-sinking").get("participants"))
                        .addObject().put("actor", "ferry-company").put("role", "INITIATOR")),
                change("a claim moves to a question that becomes a part", ferry -> {
                    claim(ferry, "coastguard-90-found").put("question", "aboard");
                    question(ferry, "survivors-found").putArray("parts").add("aboard");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void afterThisChangeAndAfterItIsUndoneTheTablesHoldWhatTheRulesComeTo(Consumer<DossierLines> change) throws SQLException {
        var before = ferry;
        var after = ferry.copy();
        change.accept(after);
        assertNotEquals(Kept.of(before), Kept.of(after), "what the rules come to does not change");

        take(after.since(before));

        ferry = after;
        assertFresh("changed");

        take(before.since(after));

        ferry = before;
        assertFresh("undone");
    }

    @Test
    void whatIsRefusedChangesNothing() throws SQLException {
        var next = ferry.copy();
        affiliation(next, "norland-navy").put("to", "estia");
        question(next, "torpedoed").put("kind", "QUANTITY");

        assertEquals(422, post(next.since(ferry)).statusCode());

        assertFresh("");
    }

    private void assertFresh(String after) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var kept = Kept.in(connection);
            var expected = Kept.of(ferry);
            assertEquals(expected.positions(), kept.positions(), after);
            assertEquals(expected.disputes(), kept.disputes(), after);
            assertEquals(expected.corroborations(), kept.corroborations(), after);
            assertEquals(expected.parties(), kept.parties(), after);
            Freshness.check(connection, after);
        }
        var accounts = new AccountsOfLines(ferry);
        data(ASKED).at("/questions/nodes").forEach(question -> assertShownAsComputed(question, accounts, after));
    }

    private static void assertShownAsComputed(JsonNode question, AccountsOfLines accounts, String after) {
        var computed = byKey(question.at("/assessment/disputes"));
        assertEquals(computed, byKey(question.at("/disputes/nodes")), after);
        assertEquals(!computed.isEmpty(), question.get("contested").booleanValue(), after);
        assertEquals(accounts.of(question.get("key").textValue()).saidOn().toString(),
                question.get("saidOn").valueStream().map(JsonNode::textValue).toList().toString(), after);
        question.at("/assessment/positions").findValues("standing").forEach(standing -> assertTrue(standing.booleanValue(), after));
    }

    private static List<JsonNode> byKey(JsonNode disputes) {
        return disputes.valueStream().sorted(Comparator.comparing(dispute -> dispute.get("key").textValue())).toList();
    }

    private static Named<Consumer<DossierLines>> change(String name, Consumer<DossierLines> change) {
        return Named.of(name, change);
    }

    private static ObjectNode claim(DossierLines ferry, String key) {
        return ferry.line("claim", key);
    }

    private static ObjectNode quantity(DossierLines ferry, String claim) {
        return (ObjectNode) claim(ferry, claim).get("quantity");
    }

    private static ObjectNode report(DossierLines ferry, String claim) {
        return (ObjectNode) claim(ferry, claim).get("reports").get(0);
    }

    private static void retract(ObjectNode claim) {
        claim.putObject("retracted").put("reason", "Misheard.").put("at", "2025-09-01T10:00:00Z").put("by", "Desk");
    }

    private static ObjectNode question(DossierLines ferry, String key) {
        return ferry.line("question", key);
    }

    private static ObjectNode name(DossierLines ferry, String actor) {
        return (ObjectNode) ferry.line("actor", actor).get("name");
    }

    private static ObjectNode affiliation(DossierLines ferry, String actor) {
        return (ObjectNode) ferry.line("actor", actor).get("affiliations").get(0);
    }

    private static void affiliate(DossierLines ferry, String actor, String role, String to) {
        ferry.line("actor", actor).putArray("affiliations").addObject().put("to", to).put("role", role);
    }
}
