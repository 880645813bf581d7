package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.range;
import static org.dixit.assessment.rules.Case.says;
import static org.dixit.assessment.rules.Case.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** The example that the design works out: what was said of North Korean troops in Kursk. */
class WorkedExampleTest {

    // When the reports were published.
    private static final String DECEMBER = "2024-12-18~";
    private static final String FEBRUARY = "2025-02-04";
    private static final String APRIL = "2025-04-28";

    private final Case casualties = Case.quantity(Temporality.CUMULATIVE)
            .part("killed", Temporality.CUMULATIVE)
            .part("wounded", Temporality.CUMULATIVE)
            .partOf("president", "ukraine").partOf("service", "south-korea").partOf("military", "south-korea")
            .partOf("official", "united-states").anonymous("official")
            .with(says("president").key("3000").exactly(3000).claimed("2024-12").asOf("2024-12").reported(FEBRUARY),
                    says("south-korea").key("1100").about(1100).claimed("2024-12~").asOf("2024-12~").reported(FEBRUARY),
                    says("official").key("hundreds").about(200, 999).claimed("2024-12-17~").asOf("2024-12-17~").reported(DECEMBER),
                    says("service").on("killed").key("300").about(300).claimed("2025-01-15~").asOf("2025-01-15~").reported(FEBRUARY),
                    says("service").on("wounded").key("2700").about(2700).claimed("2025-01-15~").asOf("2025-01-15~").reported(FEBRUARY),
                    says("military").key("4000").about(4000).claimed("2025-03").asOf("2025-03").reported(APRIL));

    @Test
    void atTheEndOf2024_kyivMayContradictBothSeoulAndTheAmericanOfficial() {
        Assessment assessment = casualties.assessAt("2024-12-31");

        assertEquals(range(3000, 3000), of(assessment, "ukraine").range());
        assertEquals(List.of("1100"), of(assessment, "south-korea").claims());
        assertEquals(range(990, 1210), of(assessment, "south-korea").range());
        assertEquals(range(180, 1098), of(assessment, "official").range());
        assertEquals(Set.of("POSSIBLE ukraine south-korea", "POSSIBLE ukraine official"), disputes(assessment));
    }

    @Test
    void atTheEndOfFebruary_seoulsTotalIsDerivedAndMeetsKyivs() {
        Assessment assessment = casualties.assessAt("2025-02-28");
        Position seoul = of(assessment, "south-korea");

        assertTrue(seoul.derived());
        assertEquals(List.of("2700", "300"), seoul.claims());
        assertEquals(stated(3000, 3000, Qualifier.ABOUT), seoul.quantity());
        assertEquals(range(2700, 3300), seoul.range());
        assertEquals("2025-01-15~", seoul.asOf().date().text());
        assertEquals(Set.of("POSSIBLE ukraine official"), disputes(assessment));
        assertEquals(List.of(new Corroboration("ukraine", false)), assessment.corroboratedBy(seoul));
    }

    @Test
    void inTheEnd_seoulsFourThousandOfMarchIsGrowth() {
        Assessment assessment = casualties.assess();

        assertEquals(List.of("4000"), of(assessment, "south-korea").claims());
        assertFalse(of(assessment, "south-korea").derived());
        assertEquals(Set.of("POSSIBLE ukraine official"), disputes(assessment));
        assertEquals(List.of("RAISED 2025-01-15 null", "RAISED 2025-03-31 null"), revisions(assessment));
    }

    @Test
    void theDisputeExplainsItself() {
        Dispute dispute = casualties.assess().disputes().get(0);

        assertEquals("Ukraine: 3,000 (December 2024) – Senior US military official: about 200 to 999 (about 17 December 2024). "
                        + "Both hold only if the number rose by at least 1,902 in between.",
                Explanation.of(dispute, "en", holder -> holder.equals("ukraine") ? "Ukraine" : "Senior US military official"));
    }

    @Test
    void pyongyangsTensOfThousandsArePossibleAgainstBothDerivedTotals() {
        Assessment assessment = Case.quantity(Temporality.CUMULATIVE)
                .part("first", Temporality.FIXED).part("additional", Temporality.FIXED)
                .partOf("service", "south-korea").partOf("military", "south-korea").partOf("directorate", "ukraine")
                .anonymous("sources")
                .with(says("north-korea").about(20000, 99999).claimed("2025-04-28~").asOf("2025-04-28")
                                .report(APRIL, null, Fidelity.DOUBTFUL),
                        says("sources").on("first").about(11000).claimed("../2025-04-28").reported(APRIL),
                        says("sources").on("additional").exactly(3000).claimed("../2025-04-28").reported(APRIL),
                        says("united-states", "service", "directorate").on("first").between(10000, 12000).claimed("../2025-04-28")
                                .reported(APRIL),
                        says("military").on("additional").about(3000).claimed("2025-03~")
                                .report(APRIL, null, Fidelity.MISTRANSLATED))
                .assess();

        assertEquals(range(12900, 15100), of(assessment, "sources").range());
        assertEquals(range(12700, 15300), of(assessment, "south-korea").range());
        assertTrue(of(assessment, "north-korea").doubtful());
        assertEquals(3, assessment.positions().size());
        assertEquals(Set.of("POSSIBLE north-korea sources", "POSSIBLE north-korea south-korea"), disputes(assessment));
    }

    @Test
    void fullyRetakenAgainstTheDenialIsCertain() {
        Assessment assessment = Case.polar(Temporality.VARYING).partOf("chief", "forces").partOf("forces", "russia").with(
                says("chief").yes().claimed("2025-04-26").asOf("2025-04-26").reported(APRIL),
                says("ukraine").no().claimed("2025-04-26~").asOf("2025-04-26~").reported(APRIL)).assess();

        assertEquals(Set.of("CERTAIN russia ukraine"), disputes(assessment));
    }

    @Test
    void pyongyangAndMoscowBrokeSilence_andNowCorroborateKyivAdversely() {
        Assessment assessment = Case.polar(Temporality.FIXED).partOf("chief", "russia").partOf("agency", "north-korea")
                .participant("north-korea", ParticipantRole.INITIATOR).participant("russia", ParticipantRole.HOST)
                .participant("ukraine", ParticipantRole.TARGET)
                .with(says("north-korea").nothing().claimed("../2025-02-04").asOf("../2025-04-27").reported(FEBRUARY),
                        says("russia").nothing().claimed("../2025-02-04").asOf("../2025-02-04").reported(FEBRUARY),
                        says("ukraine").yes().claimed("../2025-02-04").reported(FEBRUARY),
                        says("north-korea", "agency").stance(Stance.CONFIRMS).claimed("2025-04-28").asOf("2025-04-28")
                                .report(APRIL, null, Fidelity.FAITHFUL, "agency"),
                        says("chief").stance(Stance.CONFIRMS).claimed("2025-04-26").asOf("2025-04-26").reported(APRIL))
                .assess();

        assertEquals(List.of("BROKE_SILENCE 2025-04-26 null", "BROKE_SILENCE 2025-04-28 null"), revisions(assessment));
        assertEquals(List.of(new Corroboration("russia", true), new Corroboration("north-korea", true)),
                assessment.corroboratedBy(of(assessment, "ukraine")));
        assertTrue(assessment.agreed());
    }

    /** Each dispute as its certainty and its holders, the larger first. */
    private static Set<String> disputes(Assessment assessment) {
        return assessment.disputes().stream().map(dispute -> {
            Clash clash = Clash.between(dispute.first(), dispute.second());
            return dispute.certainty() + " " + clash.upper().holder() + " " + clash.lower().holder();
        }).collect(Collectors.toSet());
    }

    private static List<String> revisions(Assessment assessment) {
        return assessment.revisions().stream()
                .map(revision -> revision.kind() + " " + revision.day() + " " + revision.certainty()).toList();
    }
}
