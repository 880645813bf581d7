package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.Test;

/** Wherever assessments are asked for: one statement for each root field and one for each level, and the right ones in the right places. */
@QuarkusTest
class AssessmentsAtAnyDepthTest extends KurskDossier {

    private static final String BELOW = "/positions/0/claims/0/question/assessment";

    @Test
    void ofManyQuestionsTakesTwoStatements() {
        var nodes = answeredWith(2, "{ questions(first: 100) { nodes { key assessment { positions { holder { key } } agreed } } } }").at("/questions/nodes");

        assertEquals(24, nodes.size());
        for (var node : nodes) {
            assertEquals(alone(node.get("key").textValue(), "", "positions { holder { key } } agreed"), node.get("assessment"));
        }
    }

    @Test
    void belowEachOtherTakesOneMoreForEachLevel() {
        var events = answeredWith(3, """
                { events(first: 100) { nodes { questions { nodes { key assessment(at: "2025-02-28") { positions {
                  claims { key question { key assessment(tolerance: 0) { claimedRange { low high } disputes { key } } } }
                } } } } } } }""").at("/events/nodes");

        var inner = new HashMap<String, JsonNode>();
        var questions = events.valueStream().flatMap(event -> event.at("/questions/nodes").valueStream()).toList();
        assertEquals(24, questions.size());
        for (var question : questions) {
            assertEquals(alone(question.get("key").textValue(), "(at: \"2025-02-28\")", "positions { claims { key } }").findValuesAsText("key"),
                    claims(question.get("assessment")));
            question.get("assessment").findParents("assessment").forEach(claimed ->
                    inner.put(claimed.get("key").textValue(), claimed.get("assessment")));
        }
        assertTrue(inner.keySet().containsAll(List.of("nk-killed", "nk-wounded", "nk-casualties")), () -> "" + inner.keySet());
        inner.forEach((question, assessment) ->
                assertEquals(alone(question, "(tolerance: 0)", "claimedRange { low high } disputes { key }"), assessment, question));
    }

    @Test
    void fourLevelsTakeFiveStatements() {
        var claim = "claims { question { assessment { positions { %s holder { key } } } } }";
        var query = "{ question(key: \"nk-killed\") { assessment { positions { "
                + claim.formatted(claim.formatted(claim.formatted(""))) + " holder { key } } } } }";

        var answer = answeredWith(5, query);

        var level = answer;
        for (var path : List.of("/question/assessment", BELOW, BELOW, BELOW)) {
            level = level.at(path);
            assertEquals("south-korea", level.at("/positions/0/holder/key").textValue());
        }
    }

    @Test
    void sideBySideOnOneLevelShareTheirStatement() {
        var answer = answeredWith(2, """
                {
                  event(key: "nk-deployment") {
                    questions { nodes {
                      key
                      then: assessment(at: "2024-12-31") { at positions { holder { key } } }
                      now: assessment { at positions { holder { key } } }
                      loosely: assessment(tolerance: 1, by: CLAIMANT) { at positions { holder { key } } }
                      days: assessments(at: ["2025-02-28", "2024-12-31"]) { at positions { holder { key } } }
                    } }
                    disputes { nodes { question { assessment { positions { holder { key } } } } first { claims { question { assessment { agreed } } } } } }
                  }
                }""").get("event");

        for (var question : answer.at("/questions/nodes")) {
            var key = question.get("key").textValue();
            var asked = "at positions { holder { key } }";
            assertEquals(alone(key, "(at: \"2024-12-31\")", asked), question.get("then"), key);
            assertEquals(alone(key, "", asked), question.get("now"), key);
            assertEquals(alone(key, "(tolerance: 1, by: CLAIMANT)", asked), question.get("loosely"), key);
            assertEquals(alone(key, "(at: \"2025-02-28\")", asked), question.at("/days/0"), key);
            assertEquals(question.get("then"), question.at("/days/1"), key);
        }
        assertEquals(alone("nk-casualties", "", "positions { holder { key } }"), answer.at("/disputes/nodes/0/question/assessment"));
    }

    @Test
    void eachRootFieldHasItsOwnStatements() {
        answeredWith(5, """
                {
                  one: question(key: "nk-killed") { assessment { agreed } }
                  two: question(key: "nk-wounded") { assessment { agreed } }
                  three: question(key: "nk-wounded") { key }
                }""");
    }

    @Test
    void whereThereIsNothingToAssessOneStatementIsEnough() {
        var answer = answeredWith(2, """
                { question(key: "nowhere") { assessment { agreed } } questions(filter: { event: "nowhere" }) { nodes { assessment { agreed } } } }""");

        assertEquals("{\"question\":null,\"questions\":{\"nodes\":[]}}", answer.toString());
    }

    @Test
    void whatIsSkippedIsNotComputed() {
        var query = """
                query($with: Boolean!, $without: Boolean!) {
                  question(key: "nk-casualties") {
                    key
                    assessment(tolerance: 0) @include(if: $with) { agreed positions @skip(if: $without) { holder { key } } }
                    now: assessment @skip(if: $without) { disputes { key } }
                  }
                }""";

        assertEquals("{\"question\":{\"key\":\"nk-casualties\"}}", answeredWith(1, query, Map.of("with", false, "without", true)).toString());
        assertEquals("{\"question\":{\"key\":\"nk-casualties\",\"assessment\":{\"agreed\":false}}}",
                answeredWith(2, query, Map.of("with", true, "without", true)).toString());
        var both = answeredWith(2, query, Map.of("with", true, "without", false)).get("question");
        assertEquals(3, both.at("/assessment/positions").size());
        assertEquals(1, both.at("/now/disputes").size());
    }

    @Test
    void fragmentsMergeIntoOneSelection() {
        var answer = answeredWith(2, """
                query {
                  question(key: "kursk-fully-retaken") { ...ranges ... on Question { assessment { disputes { certainty first { holder { key } } } } } }
                }
                fragment ranges on Question { assessment { ...sides ... { agreed } } }
                fragment sides on Assessment { disputes { key first { stance } } }""").get("question");

        assertEquals("""
                {"assessment":{"disputes":[{"key":"kursk-fully-retaken:russia:ukraine",\
                "first":{"stance":"AFFIRMS","holder":{"key":"russia"}},"certainty":"CERTAIN"}],"agreed":false}}""", answer.toString());
    }

    @Test
    void aNodeIsAssessedToo() {
        var id = data("{ question(key: \"nk-casualties\") { id } }").at("/question/id").textValue();

        var answer = answeredWith(2, "{ node(id: \"" + id + "\") { __typename ... on Question { assessment { agreed } } ... on Event { contested } } }");

        assertEquals("{\"node\":{\"__typename\":\"Question\",\"assessment\":{\"agreed\":false}}}", answer.toString());
    }

    @Test
    void everyTypeTellsItsName() {
        var answer = answeredWith(2, """
                { question(key: "nk-casualties") { assessment {
                  __typename
                  claimedRange { __typename }
                  positions { __typename quantity { __typename } range { __typename } asOf { __typename } corroboratedBy { __typename } }
                  disputes { __typename first { __typename } }
                  revisions { __typename before { __typename corroboratedBy { __typename } } }
                } } }""").at("/question/assessment");

        assertEquals("Assessment", answer.get("__typename").textValue());
        assertEquals("Range", answer.at("/claimedRange/__typename").textValue());
        assertEquals("""
                {"__typename":"Position","quantity":{"__typename":"Quantity"},"range":{"__typename":"Range"},\
                "asOf":{"__typename":"EdtfDate"},"corroboratedBy":[]}""", answer.at("/positions/0").toString());
        assertEquals("{\"__typename\":\"Dispute\",\"first\":{\"__typename\":\"Position\"}}", answer.at("/disputes/0").toString());
        assertEquals("Revision", answer.at("/revisions/0/__typename").textValue());
    }

    @Test
    void severalDisputesAreAssessedBelowTheTables() {
        var disputes = answeredWith(2, "{ disputes { nodes { key question { key assessment { disputes { key } } } } } }").at("/disputes/nodes");

        assertFalse(disputes.isEmpty());
        for (var dispute : disputes) {
            assertTrue(dispute.at("/question/assessment/disputes").findValuesAsText("key").contains(dispute.get("key").textValue()));
        }
    }

    private static List<String> claims(JsonNode assessment) {
        return assessment.findValues("claims").stream().flatMap(JsonNode::valueStream).map(claim -> claim.get("key").textValue()).toList();
    }

    /** What the question comes to where nothing else is asked for. */
    private JsonNode alone(String question, String arguments, String asked) {
        return data("{ question(key: \"" + question + "\") { assessment" + arguments + " { " + asked + " } } }").at("/question/assessment");
    }

    private JsonNode answeredWith(int statements, String query) {
        return answeredWith(statements, query, Map.of());
    }

    private JsonNode answeredWith(int statements, String query, Map<String, ?> variables) {
        int before = StatementCounter.executed();
        var data = service.data(query, variables);
        assertEquals(statements, StatementCounter.executed() - before, () -> "SQL statements for " + query + GraphQl.text(data));
        return data;
    }
}
