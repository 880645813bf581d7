package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dixit.assessment.rules.Assessor;
import org.dixit.assessment.rules.PositionHolder;
import org.dixit.testing.DossierTest;
import org.dixit.testing.StatementCounter;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A dossier of two thousand questions of one fact each, with two to eight claims, is assessed in full, page by page. */
@QuarkusTest
class ManyQuestionsTest extends DossierTest {

    private static final Logger LOG = Logger.getLogger(ManyQuestionsTest.class);
    private static final int QUESTIONS = 2_000;
    private static final int PAGE = 100;
    private static final int ACTORS = 60;
    private static final int DOCUMENTS = 50;
    private static final List<String> QUALIFIERS = List.of("EXACT", "ABOUT", "ABOUT", "BETWEEN");

    private final Random random = new Random(20_250_204);

    @Test
    void areAllAssessedAsTheRulesSayInTwoStatementsAPage() {
        var dossier = dossier();
        var claims = DossierLines.of(dossier).keys("claim").size();
        long begin = System.nanoTime();
        take(dossier);
        long imported = System.nanoTime();
        int statements = StatementCounter.executed();

        var answered = new HashMap<String, JsonNode>();
        var cursor = "null";
        for (int page = 0; page < QUESTIONS / PAGE; page++) {
            var questions = page(cursor);
            questions.get("nodes").forEach(question -> answered.put(question.get("key").textValue(), question));
            cursor = questions.at("/pageInfo/endCursor").toString();
        }

        long assessed = System.nanoTime();
        assertEquals(2 * QUESTIONS / PAGE, StatementCounter.executed() - statements);
        double seconds = (assessed - imported) / 1e9;
        LOG.infof("%d claims on %d questions: imported in %.1f s, assessed in %.1f s, %.0f claims a second",
                claims, QUESTIONS, (imported - begin) / 1e9, seconds, claims / seconds);
        assertAsTheRulesSay(DossierLines.of(dossier), answered);
    }

    private JsonNode page(String after) {
        return data("""
                { questions(first: %d, after: %s) {
                    pageInfo { endCursor }
                    nodes {
                      key
                      contested
                      assessment {
                        agreed
                        positions { holder { key } claims { key } range { low high } corroboratedBy { holder { key } } }
                        disputes { key gap explanation }
                        revisions { kind }
                      }
                    }
                } }""".formatted(PAGE, after)).get("questions");
    }

    private static void assertAsTheRulesSay(DossierLines lines, Map<String, JsonNode> answered) {
        assertEquals(new TreeSet<>(lines.keys("question")), new TreeSet<>(answered.keySet()));
        var byQuestion = lines.all("claim").stream().collect(Collectors.groupingBy(claim -> claim.get("question").textValue()));
        byQuestion.forEach((key, claims) -> {
            var alone = new DossierLines();
            List.of("actor", "document", "event").forEach(type -> lines.all(type).forEach(alone::add));
            alone.add(lines.line("question", key));
            claims.forEach(alone::add);
            var expected = Assessor.of(new AccountsOfLines(alone).of(key), PositionHolder.PARTY, Assessor.DEFAULT_TOLERANCE).at(null);
            var assessment = answered.get(key).get("assessment");
            assertEquals(expected.positions().stream().map(position -> position.holder() + position.claims() + position.range().low() + "–" + position.range().high()
                            + expected.corroboratedBy(position).stream().map(corroboration -> corroboration.holder()).toList()).toList().toString(),
                    assessment.get("positions").valueStream().map(position -> position.at("/holder/key").textValue()
                            + position.get("claims").findValuesAsText("key") + position.at("/range/low") + "–" + position.at("/range/high")
                            + position.get("corroboratedBy").findValuesAsText("key")).toList().toString());
            assertEquals(expected.disputes().stream().map(dispute -> dispute.key() + dispute.gap()).toList().toString(),
                    assessment.get("disputes").valueStream().map(dispute -> dispute.get("key").textValue() + dispute.get("gap")).toList().toString());
            assertEquals(expected.revisions().stream().map(revision -> revision.kind().name()).toList(), assessment.get("revisions").findValuesAsText("kind"));
            assertEquals(!expected.disputes().isEmpty(), answered.get(key).get("contested").booleanValue());
        });
    }

    private String dossier() {
        var lines = new StringBuilder("{\"type\": \"dossier\", \"key\": \"many\", \"version\": 1, \"title\": {\"en\": \"Many questions\"}}\n");
        for (int i = 0; i < ACTORS; i++) {
            lines.append(i < 10
                    ? "{\"type\": \"actor\", \"key\": \"actor-%1$d\", \"kind\": \"STATE\", \"name\": {\"en\": \"State %1$d\", \"fr\": \"État %1$d\"}}\n".formatted(i)
                    : """
                      {"type": "actor", "key": "actor-%1$d", "kind": "GOVERNMENT_BODY", "name": {"en": "Body %1$d"}, \
                      "affiliations": [{"to": "actor-%2$d", "role": "PART_OF"}]}
                      """.formatted(i, i % 10));
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            lines.append("""
                    {"type": "document", "key": "document-%1$d", "title": {"en": "Document %1$d"}, "language": "en", "published": "%2$s", "publisher": "actor-%1$d"}
                    """.formatted(i, day()));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            if (i % 10 == 0) {
                lines.append("""
                        {"type": "event", "key": "event-%1$d", "kind": "STRIKE", "title": {"en": "Event %1$d"}, "occurred": "2025", \
                        "participants": [{"actor": "actor-%2$d", "role": "INITIATOR"}, {"actor": "actor-%3$d", "role": "TARGET"}]}
                        """.formatted(i / 10, i / 10 % 10, (i / 10 + 3) % 10));
            }
            lines.append("""
                    {"type": "question", "key": "question-%1$d", "event": "event-%2$d", "kind": "QUANTITY", "text": {"en": "How many?"}, "temporality": "FIXED"}
                    """.formatted(i, i / 10));
            for (int claim = random.nextInt(2, 9); claim > 0; claim--) {
                appendClaim("claim-" + i + "-" + claim, "question-" + i, lines);
            }
        }
        return lines.toString();
    }

    private void appendClaim(String key, String question, StringBuilder lines) {
        var qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
        int low = random.nextInt(10, 40);
        int high = qualifier.equals("BETWEEN") ? low + random.nextInt(20) : low;
        var claimants = random.ints(random.nextInt(1, 3), 0, ACTORS).distinct().mapToObj(actor -> "\"actor-" + actor + "\"").toList();
        lines.append("""
                {"type": "claim", "key": "%s", "question": "%s", "claimants": %s, "stance": "AFFIRMS", "quantity": {"low": %d, "high": %d, "qualifier": "%s"}, \
                "statement": {"en": "So many."}, "claimed": "%s", "reports": [{"document": "document-%d"}]}
                """.formatted(key, question, claimants, low, high, qualifier, day(), random.nextInt(DOCUMENTS)));
    }

    private String day() {
        return "2025-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
    }
}
