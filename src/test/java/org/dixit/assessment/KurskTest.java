package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.Test;

/** What the sample comes to, as it is served: the example that the design works out, and what the tables tell of it. */
@QuarkusTest
class KurskTest extends KurskDossier {

    private static final String WHO = """
            fragment who on Position { holder { key } claims { key } derived range { low high } }
            fragment what on Dispute { certainty gap first { ...who } second { ...who } }
            """;

    @Test
    void claimOfTwoOfAPartyIsOneOfThatParty() {
        var claims = data("{ claims(filter: {party: \"ukraine\"}, first: 100) { totalCount nodes { key } } }").get("claims");
        var keys = new ArrayList<String>();
        claims.get("nodes").forEach(claim -> keys.add(claim.get("key").textValue()));

        assertEquals(1, Collections.frequency(keys, "ukraine-nk-key-to-kursk"), keys.toString());
        assertEquals(keys.size(), Set.copyOf(keys).size(), keys.toString());
        assertEquals(keys.size(), claims.get("totalCount").intValue());
    }

    @Test
    void atTheEndOf2024KyivMayContradictBothSeoulAndTheAmericanOfficial() {
        var assessment = assess("nk-casualties", "(at: \"2024-12-31\")");

        assertEquals("\"2024-12-31\"", assessment.get("at").toString());
        assertEquals(List.of(
                "us-senior-military-official 180–1098 [us-official-hundreds-casualties]",
                "south-korea 990–1210 [seoul-1100-casualties]",
                "ukraine 3000–3000 [kyiv-3000-casualties]"), positions(assessment));
        assertEquals(List.of(
                "POSSIBLE us-senior-military-official ukraine 1902",
                "POSSIBLE south-korea ukraine 1790"), disputes(assessment));
    }

    @Test
    void atTheEndOfFebruarySeoulsTotalIsDerivedAndMeetsKyivs() {
        var assessment = assess("nk-casualties", "(at: \"2025-02-28\")");

        assertEquals(List.of(
                "us-senior-military-official 180–1098 [us-official-hundreds-casualties]",
                "ukraine 3000–3000 [kyiv-3000-casualties]",
                "south-korea 2700–3300 derived [nis-2700-wounded, nis-300-killed]"), positions(assessment));
        assertEquals(List.of("POSSIBLE us-senior-military-official ukraine 1902"), disputes(assessment));
    }

    @Test
    void inTheEndSeoulsFourThousandOfMarchIsGrowth() {
        var assessment = assess("nk-casualties", "");

        assertTrue(assessment.get("at").isNull());
        assertEquals(List.of(
                "us-senior-military-official 180–1098 [us-official-hundreds-casualties]",
                "ukraine 3000–3000 [kyiv-3000-casualties]",
                "south-korea 3600–4400 [south-korean-military-4000-casualties]"), positions(assessment));
        assertEquals(List.of("POSSIBLE us-senior-military-official ukraine 1902"), disputes(assessment));
        assertEquals(List.of("RAISED south-korea 2024-12-31 2025-01-15 null", "RAISED south-korea 2025-01-15 2025-03-31 null"), revisions(assessment));
        assertEquals("180–4400", range(assessment.get("claimedRange")));
        assertTrue(assessment.get("agreedRange").isNull());
        assertFalse(assessment.get("agreed").booleanValue());
    }

    @Test
    void pyongyangsTensOfThousandsArePossibleAgainstBothDerivedTotals() {
        var assessment = assess("troops-total", "");

        assertEquals(List.of(
                "north-korea 18000–109998 [pyongyang-tens-of-thousands]",
                "south-korea 12700–15300 derived [officials-10000-to-12000, south-korean-military-3000-additional]",
                "western-intelligence 12900–15100 derived [intelligence-11000-initial, intelligence-3000-additional]"), positions(assessment));
        assertEquals(List.of("POSSIBLE north-korea south-korea 2700", "POSSIBLE north-korea western-intelligence 2900"), disputes(assessment));
    }

    @Test
    void fullyRetakenAgainstTheDenialIsCertain() {
        assertEquals(List.of("CERTAIN russia ukraine null"), disputes(assess("kursk-fully-retaken", "")));
    }

    @Test
    void pyongyangAndMoscowBrokeSilenceAndNowCorroborateKyivAdversely() {
        var assessment = assess("deployment-took-place", "");

        assertEquals(List.of("BROKE_SILENCE russia 2025-02-04 2025-04-26 null", "BROKE_SILENCE north-korea 2025-02-04 2025-04-28 null"),
                revisions(assessment));
        assertEquals(List.of("south-korea", "russia adverse", "north-korea adverse"), corroborations(assessment, "ukraine"));
        assertTrue(assessment.get("agreed").booleanValue());
    }

    @Test
    void byClaimantEachSpeaksForItself() {
        var assessment = assess("nk-casualties", "(by: CLAIMANT)");

        assertEquals(List.of(
                "us-senior-military-official 180–1098 [us-official-hundreds-casualties]",
                "south-korea 990–1210 [seoul-1100-casualties]",
                "zelensky 3000–3000 [kyiv-3000-casualties]",
                "nis 2700–3300 derived [nis-2700-wounded, nis-300-killed]",
                "south-korean-military 3600–4400 [south-korean-military-4000-casualties]"), positions(assessment));
        assertEquals(List.of("POSSIBLE us-senior-military-official zelensky 1902", "POSSIBLE south-korea zelensky 1790"), disputes(assessment));
    }

    @Test
    void withoutToleranceAboutIsWhatItSays() {
        var assessment = assess("nk-casualties", "(at: \"2025-02-28\", tolerance: 0)");

        assertEquals(List.of(
                "us-senior-military-official 200–999 [us-official-hundreds-casualties]",
                "ukraine 3000–3000 [kyiv-3000-casualties]",
                "south-korea 3000–3000 derived [nis-2700-wounded, nis-300-killed]"), positions(assessment));
        assertEquals(List.of("POSSIBLE us-senior-military-official ukraine 2001"), disputes(assessment));
    }

    @Test
    void withFullToleranceAboutIsAnythingUpToTwice() {
        var assessment = assess("nk-casualties", "(at: \"2024-12-31\", tolerance: 1.0)");

        assertEquals(List.of(
                "us-senior-military-official 0–1998 [us-official-hundreds-casualties]",
                "south-korea 0–2200 [seoul-1100-casualties]",
                "ukraine 3000–3000 [kyiv-3000-casualties]"), positions(assessment));
        assertEquals(List.of("POSSIBLE us-senior-military-official ukraine 1002", "POSSIBLE south-korea ukraine 800"), disputes(assessment));
    }

    @Test
    void absentAndNullArgumentsAreTheDefaults() {
        assertEquals(assess("nk-casualties", ""), assess("nk-casualties", "(at: null, tolerance: null, by: null)"));
    }

    @Test
    void severalDaysAreAnsweredInTheOrderGivenTwiceWhereAskedTwice() {
        var days = List.of("2025-02-28", "2024-12-31", "2025-02-28", "9999-12-31", "0001-01-01");

        var assessments = data(WHO + "{ question(key: \"nk-casualties\") { assessments(at: " + GraphQl.text(days)
                + ") { at positions { ...who } disputes { ...what } } } }").at("/question/assessments");

        assertEquals(days, assessments.findValuesAsText("at"));
        assertEquals(assessments.get(0), assessments.get(2));
        assertEquals(positions(assess("nk-casualties", "(at: \"2024-12-31\")")), positions(assessments.get(1)));
        assertEquals(disputes(assess("nk-casualties", "(at: \"2025-02-28\")")), disputes(assessments.get(0)));
        assertEquals(positions(assess("nk-casualties", "")), positions(assessments.get(3)));
        assertEquals(List.of(), positions(assessments.get(4)));
    }

    @Test
    void whenSomethingWasSaidOnAQuestionOrItsParts() {
        assertEquals("[\"2024-12-17\",\"2024-12-31\",\"2025-01-15\",\"2025-03-31\"]",
                data("{ question(key: \"nk-casualties\") { saidOn } }").at("/question/saidOn").toString());
    }

    @Test
    void positionsTellWhatTheyRestOn() {
        var position = data("""
                { question(key: "troops-total") { assessment { positions {
                    holder { name(language: "fr") } stance derived doubtful said asOf { edtf earliest latest approximate uncertain }
                    quantity { low high qualifier unit(language: "fr") } claims { statement(language: "en") question { key } }
                } } } }""").at("/question/assessment/positions/1");

        var expected = GraphQl.json("""
                {"holder": {"name": "Corée du Sud"}, "stance": "AFFIRMS", "derived": true, "doubtful": false, "said": "2025-04-28",
                 "asOf": {"edtf": "../2025-04-28", "earliest": null, "latest": "2025-04-28", "approximate": false, "uncertain": false},
                 "quantity": {"low": 13000, "high": 15000, "qualifier": "ABOUT", "unit": "soldats"}}""");
        expected.properties().forEach(field -> assertEquals(field.getValue(), position.get(field.getKey()), field.getKey()));
        assertEquals(List.of("troops-initial", "troops-additional"), position.get("claims").findValuesAsText("key"));
    }

    @Test
    void allDisputesByKey() {
        assertEquals(List.of("kursk-fully-retaken:russia:ukraine", "nk-casualties:ukraine:us-senior-military-official",
                "troops-total:north-korea:south-korea", "troops-total:north-korea:western-intelligence"), disputesOf("{ }"));
    }

    @Test
    void disputesByWhatIsAskedOfThem() {
        assertEquals(List.of("kursk-fully-retaken:russia:ukraine"), disputesOf("{ certainty: CERTAIN }"));
        assertEquals(List.of("kursk-fully-retaken:russia:ukraine"), disputesOf("{ event: \"kursk-recapture\" }"));
        assertEquals(List.of("troops-total:north-korea:south-korea", "troops-total:north-korea:western-intelligence"),
                disputesOf("{ question: \"troops-total\" }"));
        assertEquals(List.of("kursk-fully-retaken:russia:ukraine", "nk-casualties:ukraine:us-senior-military-official"),
                disputesOf("{ party: \"ukraine\" }"));
        assertEquals(List.of("nk-casualties:ukraine:us-senior-military-official"), disputesOf("{ party: \"ukraine\", certainty: POSSIBLE }"));
        assertEquals(4, disputesOf("{ dossier: \"kursk\" }").size());
        assertEquals(List.of(), disputesOf("{ dossier: \"nowhere\" }"));
        assertEquals(List.of(), disputesOf("{ party: \"zelensky\" }"));
    }

    @Test
    void disputesPageByPage() {
        var first = data("{ disputes(first: 3) { totalCount pageInfo { hasNextPage endCursor } } }").get("disputes");

        var rest = data("{ disputes(first: 3, after: \"" + first.at("/pageInfo/endCursor").textValue()
                + "\") { nodes { key } pageInfo { hasNextPage hasPreviousPage } } }").get("disputes");

        assertEquals(4, first.get("totalCount").intValue());
        assertTrue(first.at("/pageInfo/hasNextPage").booleanValue());
        assertEquals(List.of("troops-total:north-korea:western-intelligence"), rest.findValuesAsText("key"));
        assertEquals("{\"hasNextPage\":false,\"hasPreviousPage\":true}", rest.get("pageInfo").toString());
    }

    @Test
    void aDisputeIsTheSameFromTheTablesAsComputed() {
        var answer = data("""
                { questions(first: 100, filter: { dossier: "kursk" }) { nodes {
                    contested disputes { nodes { ...all } } assessment { disputes { ...all } }
                } } }
                fragment all on Dispute { key question { key } certainty gap explanation(language: "fr") first { ...position } second { ...position } }
                fragment position on Position {
                  holder { key } claims { key } derived doubtful stance quantity { low high qualifier unit } range { low high } said
                  asOf { edtf earliest latest } corroboratedBy { holder { key } adverse }
                }""").at("/questions/nodes");

        for (var question : answer) {
            assertEquals(question.at("/disputes/nodes"), question.at("/assessment/disputes"));
            assertEquals(!question.at("/assessment/disputes").isEmpty(), question.get("contested").booleanValue());
        }
    }

    @Test
    void aDisputeExplainsItselfInTheLanguageAskedForOrElseInEnglish() {
        var ask = "en: explanation(language: \"en\") fr: explanation(language: \"fr\") frCh: explanation(language: \"fr-CH\") "
                + "de: explanation(language: \"de\") none: explanation";
        var kept = data("{ disputes(filter: { question: \"nk-casualties\" }) { nodes { " + ask + " } } }").at("/disputes/nodes/0");
        var computed = data("{ question(key: \"nk-casualties\") { assessment { disputes { " + ask + " } } } }").at("/question/assessment/disputes/0");

        var english = "Ukraine: 3,000 (December 2024) – Senior US military official (anonymous): about 200 to 999 (about 17 December 2024). "
                + "Both hold only if the number rose by at least 1,902 in between.";
        assertEquals(computed, kept);
        assertEquals(english, kept.get("en").textValue());
        assertEquals(english, kept.get("de").textValue());
        assertEquals(english, kept.get("none").textValue());
        assertEquals(kept.get("fr"), kept.get("frCh"));
        assertTrue(kept.get("fr").textValue().startsWith("Ukraine"), kept.get("fr").textValue());
        assertTrue(kept.get("fr").textValue().contains("Haut responsable militaire américain (anonyme)"), kept.get("fr").textValue());
        assertTrue(kept.get("fr").textValue().contains("17 décembre 2024"), kept.get("fr").textValue());
    }

    @Test
    void contestedQuestionsAndEvents() {
        var answer = data("""
                {
                  questions(filter: { contested: true }) { nodes { key contested } }
                  others: questions(filter: { contested: false }, first: 100) { totalCount nodes { contested } }
                  events(filter: { contested: true }) { nodes { key contested disputes { nodes { key } } certain: disputes(certainty: CERTAIN) { totalCount } } }
                  event(key: "war-in-ukraine") { contested disputes { totalCount } }
                }""");

        assertEquals(List.of("kursk-fully-retaken", "nk-casualties", "troops-total"), answer.at("/questions/nodes").findValuesAsText("key"));
        assertEquals(List.of("true", "true", "true"), answer.at("/questions/nodes").findValuesAsText("contested"));
        assertEquals(21, answer.at("/others/totalCount").intValue());
        assertFalse(answer.at("/others/nodes").findValuesAsText("contested").contains("true"));
        assertEquals("""
                [{"key":"nk-deployment","contested":true,"disputes":{"nodes":[\
                {"key":"nk-casualties:ukraine:us-senior-military-official"},{"key":"troops-total:north-korea:south-korea"},\
                {"key":"troops-total:north-korea:western-intelligence"}]},"certain":{"totalCount":0}},\
                {"key":"kursk-recapture","contested":true,"disputes":{"nodes":[{"key":"kursk-fully-retaken:russia:ukraine"}]},\
                "certain":{"totalCount":1}}]""", answer.at("/events/nodes").toString());
        assertEquals("{\"contested\":false,\"disputes\":{\"totalCount\":0}}", answer.get("event").toString());
    }

    @Test
    void disputedClaimsAreThoseThatPositionsInDisputeRestOn() {
        var claims = data("{ claims(filter: { disputed: true }) { nodes { key standing } } }").at("/claims/nodes");

        assertEquals(List.of("us-official-hundreds-casualties", "kyiv-3000-casualties", "south-korean-military-3000-additional",
                "russia-kursk-retaken", "ukraine-denies-kursk-retaken", "intelligence-11000-initial", "intelligence-3000-additional",
                "officials-10000-to-12000", "pyongyang-tens-of-thousands"), claims.findValuesAsText("key"));
        assertFalse(claims.findValuesAsText("standing").contains("false"));
        assertEquals(73 - 9, data("{ claims(filter: { disputed: false }) { totalCount } }").at("/claims/totalCount").intValue());
    }

    @Test
    void standingClaimsAreThoseThatStandingPositionsRestOn() {
        assertEquals(List.of("false", "true", "true", "false", "false", "false"), List.of(
                claim("seoul-1100-casualties", "standing").asText(),
                claim("nis-300-killed", "standing").asText(),
                claim("nis-losses-may-explain-pullback", "standing").asText(),
                claim("zelensky-thousands-nk", "standing").asText(),
                claim("unattributed-10000-sent", "standing").asText(),
                claim("kyiv-escalation", "standing").asText()));
    }

    @Test
    void aClaimIsDisputedByTheClaimsOfTheOtherPosition() {
        assertEquals(List.of("us-official-hundreds-casualties"), disputedBy("kyiv-3000-casualties"));
        assertEquals(List.of("pyongyang-tens-of-thousands"), disputedBy("intelligence-11000-initial"));
        assertEquals(List.of("south-korean-military-3000-additional", "intelligence-11000-initial", "intelligence-3000-additional",
                "officials-10000-to-12000"), disputedBy("pyongyang-tens-of-thousands"));
        assertEquals(List.of(), disputedBy("seoul-1100-casualties"));
    }

    @Test
    void aClaimIsCorroboratedByTheClaimsOfThoseWhoAgree() {
        assertEquals(List.of("seoul-affirms-deployment", "russia-confirms-nk-fought", "pyongyang-confirms-deployment"),
                claim("kyiv-affirms-deployment", "corroboratedBy { nodes { key } }").findValuesAsText("key"));
        assertEquals(List.of(), claim("pyongyang-silent", "corroboratedBy { nodes { key } }").findValuesAsText("key"));
    }

    private JsonNode assess(String question, String arguments) {
        return data(WHO + "{ question(key: \"" + question + "\") { assessment" + arguments + """
                 {
                  at agreed claimedRange { low high } agreedRange { low high }
                  positions { ...who corroboratedBy { holder { key } adverse } }
                  disputes { ...what }
                  revisions { kind certainty holder { key } before { said } after { said } }
                } } }""").at("/question/assessment");
    }

    private JsonNode claim(String key, String selection) {
        return data("{ claim(key: \"" + key + "\") { " + selection + " } }").get("claim").elements().next();
    }

    private List<String> disputedBy(String claim) {
        return claim(claim, "disputedBy { nodes { key } }").findValuesAsText("key");
    }

    private List<String> disputesOf(String filter) {
        return data("{ disputes(filter: " + filter + ") { nodes { key } } }").at("/disputes/nodes").findValuesAsText("key");
    }

    private static List<String> positions(JsonNode assessment) {
        return each(assessment.get("positions"), position -> position.at("/holder/key").textValue() + " " + range(position.get("range"))
                + (position.get("derived").booleanValue() ? " derived " : " ") + position.get("claims").findValuesAsText("key"));
    }

    private static List<String> disputes(JsonNode assessment) {
        return each(assessment.get("disputes"), dispute -> dispute.get("certainty").textValue() + " " + dispute.at("/first/holder/key").textValue()
                + " " + dispute.at("/second/holder/key").textValue() + " " + dispute.get("gap"));
    }

    private static List<String> revisions(JsonNode assessment) {
        return each(assessment.get("revisions"), revision -> revision.get("kind").textValue() + " " + revision.at("/holder/key").textValue()
                + " " + revision.at("/before/said").textValue() + " " + revision.at("/after/said").textValue() + " " + revision.get("certainty"));
    }

    private static List<String> corroborations(JsonNode assessment, String holder) {
        var position = assessment.get("positions").valueStream().filter(any -> any.at("/holder/key").textValue().equals(holder)).findFirst().orElseThrow();
        return each(position.get("corroboratedBy"), corroboration -> corroboration.at("/holder/key").textValue()
                + (corroboration.get("adverse").booleanValue() ? " adverse" : ""));
    }

    private static String range(JsonNode range) {
        return range.get("low") + "–" + range.get("high");
    }

    private static List<String> each(JsonNode array, Function<JsonNode, String> text) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(text.apply(element)));
        return texts;
    }
}
