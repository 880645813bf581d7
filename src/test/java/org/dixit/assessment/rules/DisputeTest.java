package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.atLeast;
import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;

import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Sixth rule of assessment: which positions cannot both be right, or may not both be. */
class DisputeTest {

    private static final Certainty NONE = null;

    @Test
    void disjointRangesClash_rangesThatMeetDoNot() {
        assertEquals(Certainty.CERTAIN, certainty(Temporality.FIXED, says("a").exactly(10), says("b").exactly(11)));
        assertEquals(Certainty.CERTAIN, certainty(Temporality.FIXED, says("a").atMost(10), says("b").atLeast(11)));
        assertEquals(NONE, certainty(Temporality.FIXED, says("a").between(5, 10), says("b").between(10, 12)));
        assertEquals(NONE, certainty(Temporality.FIXED, says("a").atLeast(5), says("b").atLeast(1000)));
    }

    @Test
    void differentSidesClash_sameSidesDoNot() {
        assertEquals(Certainty.CERTAIN, polar(Temporality.FIXED, says("a").yes(), says("b").no()));
        assertEquals(NONE, polar(Temporality.FIXED, says("a").yes(), says("b").stance(Stance.CONFIRMS)));
        assertEquals(NONE, polar(Temporality.FIXED, says("a").no(), says("b").no()));
        assertEquals(NONE, polar(Temporality.FIXED, says("a").nothing(), says("b").no()));
    }

    @Test
    void aFixedFactHasOneAnswer_whateverTimeIsSpokenOf() {
        assertEquals(Certainty.CERTAIN, certainty(Temporality.FIXED,
                says("a").exactly(10).asOf("2024-01-01"), says("b").exactly(11).asOf("2025-01-01")));
    }

    @Test
    void cumulative_moreLaterIsGrowth() {
        assertEquals(NONE, growing("2025-01-02", "2025-01-01"));
        assertEquals(NONE, growing("2025-02", "2025-01"));
        assertEquals(NONE, growing("2025-02/..", "2025-01"));
    }

    @Test
    void cumulative_moreEarlierOrTheSameDayIsAContradiction() {
        assertEquals(Certainty.CERTAIN, growing("2025-01-01", "2025-01-02"));
        assertEquals(Certainty.CERTAIN, growing("2025-01-01", "2025-01-01"));
        assertEquals(Certainty.CERTAIN, growing("2025-01", "2025-02"));
        assertEquals(Certainty.CERTAIN, growing("2025-01", "2025-01-31"));
    }

    @Test
    void cumulative_momentsThatMayFallEitherWayArePossible() {
        assertEquals(Certainty.POSSIBLE, growing("2025-01", "2025-01"));
        assertEquals(Certainty.POSSIBLE, growing("2025-01", "2025-01-30"));
        assertEquals(Certainty.POSSIBLE, growing("2025", "2024-12-31/2025-01-01"));
    }

    @Test
    void cumulative_anExtentHoldsFromItsFirstToItsLastDay() {
        assertEquals(Certainty.CERTAIN, growing("2025-01-01/2025-12-31", "2025-01-01"));
        assertEquals(Certainty.CERTAIN, growing("2025-12", "2025-01-01/2025-12-31"));
        assertEquals(NONE, growing("2025-01-02/2025-12-31", "2025-01-01"));
    }

    @Test
    void cumulative_anOpenExtentReachesBeyondAnyDay() {
        assertEquals(Certainty.CERTAIN, growing("../2025-01-01", "1000-01-01"));
        assertEquals(Certainty.CERTAIN, growing("9999", "2025-01-01/.."));
        assertEquals(Certainty.CERTAIN, growing("../..", "../.."));
    }

    @Test
    void cumulative_aMomentBeforeSomeDayMayBeAnyDayBeforeIt() {
        Case.Saying tenBy = says("a").exactly(10).claimed("../2025-02-04");

        assertEquals(Certainty.CERTAIN, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(5).asOf("2025-02-04")));
        assertEquals(Certainty.POSSIBLE, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(5).asOf("2025-02-03")));
        assertEquals(Certainty.POSSIBLE, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(5).asOf("1000")));
        assertEquals(NONE, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(50).asOf("2025-02-05")));
        assertEquals(Certainty.POSSIBLE, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(50).asOf("2025-02-04")));
        assertEquals(Certainty.POSSIBLE, certainty(Temporality.CUMULATIVE, tenBy, says("b").exactly(50).claimed("../2020-01-01")));
    }

    @Test
    void cumulative_yesIsLargerThanNo() {
        Case.Saying yes = says("a").yes().asOf("2025-01-02");

        assertEquals(Certainty.CERTAIN, polar(Temporality.CUMULATIVE, yes, says("b").no().asOf("2025-01-03")));
        assertEquals(NONE, polar(Temporality.CUMULATIVE, yes, says("b").no().asOf("2025-01-01")));
        assertEquals(Certainty.POSSIBLE, polar(Temporality.CUMULATIVE, yes, says("b").no().asOf("2025-01")));
    }

    @Test
    void cumulative_aDeniedRangeClashesOnTheDaysOnWhichBothHold() {
        Case.Saying ten = says("a").exactly(10).asOf("2025-01-02");

        assertEquals(Certainty.CERTAIN, certainty(Temporality.CUMULATIVE, ten, says("b").denies().exactly(10).asOf("2025-01-02")));
        assertEquals(Certainty.POSSIBLE, certainty(Temporality.CUMULATIVE, ten, says("b").denies().exactly(10).asOf("2025-01")));
        assertEquals(NONE, certainty(Temporality.CUMULATIVE, ten, says("b").denies().exactly(10).asOf("2025-01-03")));
        assertEquals(NONE, certainty(Temporality.CUMULATIVE, ten, says("b").denies().exactly(10).asOf("2025-01-01")));
    }

    @Test
    void varying_statesOfDifferentTimesDoNotClash() {
        assertEquals(NONE, varying("2025-01-01", "2025-01-02"));
        assertEquals(NONE, varying("2025-01/2025-02", "2025-03"));
    }

    @Test
    void varying_statesOfTheSameDayDo() {
        assertEquals(Certainty.CERTAIN, varying("2025-01-01", "2025-01-01~"));
        assertEquals(Certainty.CERTAIN, varying("2025-01-01/2025-01-05", "2025-01-05/2025-01-09"));
        assertEquals(Certainty.CERTAIN, varying("2025-01/2025-02", "2025-01"));
        assertEquals(Certainty.CERTAIN, varying("../2025-01-31", "2025-01"));
        assertEquals(Certainty.CERTAIN, varying("../2025-01-31", "2025-01-31/.."));
    }

    @Test
    void varying_momentsThatMayMeetArePossible() {
        assertEquals(Certainty.POSSIBLE, varying("2025-01", "2025-01"));
        assertEquals(Certainty.POSSIBLE, varying("2025-01", "2025-01-09"));
        assertEquals(Certainty.POSSIBLE, varying("2025-02/2025-03", "2025"));
    }

    @Test
    void varying_sidesToo() {
        assertEquals(Certainty.CERTAIN, polar(Temporality.VARYING, says("a").yes().asOf("2025-04-26"),
                says("b").no().asOf("2025-04-26~")));
        assertEquals(NONE, polar(Temporality.VARYING, says("a").yes().asOf("2025-04-26"), says("b").no().asOf("2025-04-27")));
    }

    @Test
    void theGapIsTheLargersLowLessTheSmallersHigh() {
        Dispute dispute = dispute(Case.quantity(Temporality.FIXED).with(says("a").about(200, 999), says("b").exactly(3000)));

        assertEquals(BigInteger.valueOf(1902), dispute.gap());
    }

    @Test
    void betweenSidesAndAgainstADenialThereIsNoGap() {
        assertNull(dispute(Case.polar(Temporality.FIXED).with(says("a").yes(), says("b").no())).gap());
        assertNull(dispute(Case.quantity(Temporality.FIXED).with(says("a").exactly(5), says("b").denies().exactly(5))).gap());
    }

    @Test
    void firstIsTheOneSaidFirst_thenTheOneWithTheSmallerHolderKey() {
        Dispute saidBefore = dispute(Case.quantity(Temporality.FIXED).with(
                says("a").exactly(1).claimed("2025-01-02"), says("b").exactly(2).claimed("2025-01-01")));
        Dispute sameDay = dispute(Case.quantity(Temporality.FIXED).with(says("b").exactly(1), says("a").exactly(2)));

        assertEquals("b", saidBefore.first().holder());
        assertEquals("a", sameDay.first().holder());
    }

    @Test
    void theKeyNamesTheQuestionAndBothHolders_whoeverSpokeFirst() {
        assertEquals("q:a:b", dispute(Case.quantity(Temporality.FIXED).with(
                says("a").exactly(1).claimed("2025-01-02"), says("b").exactly(2).claimed("2025-01-01"))).key());
    }

    private static Certainty growing(String ofTheLarger, String ofTheSmaller) {
        return certainty(Temporality.CUMULATIVE, says("a").exactly(10).asOf(ofTheLarger), says("b").exactly(5).asOf(ofTheSmaller));
    }

    private static Certainty varying(String one, String other) {
        return certainty(Temporality.VARYING, says("a").exactly(10).asOf(one), says("b").exactly(5).asOf(other));
    }

    private static Certainty certainty(Temporality temporality, Case.Saying one, Case.Saying other) {
        return certainty(Case.quantity(temporality).with(one, other));
    }

    private static Certainty polar(Temporality temporality, Case.Saying one, Case.Saying other) {
        return certainty(Case.polar(temporality).with(one, other));
    }

    private static Certainty certainty(Case story) {
        return story.assess().disputes().stream().map(Dispute::certainty).findAny().orElse(null);
    }

    private static Dispute dispute(Case story) {
        return story.assess().disputes().get(0);
    }
}
