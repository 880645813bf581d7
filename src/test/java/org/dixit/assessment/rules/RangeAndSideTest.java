package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.atLeast;
import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.range;
import static org.dixit.assessment.rules.Case.says;
import static org.dixit.assessment.rules.Case.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;

import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Fifth rule of assessment: the range that a position gives, or the side it takes. */
class RangeAndSideTest {

    @Test
    void exactAndBetweenAreFromLowToHigh() {
        assertEquals(range(7, 7), rangeOf(says("north").exactly(7)));
        assertEquals(range(7, 9), rangeOf(says("north").between(7, 9)));
    }

    @Test
    void aboutIsWidenedByTheToleranceAndRoundedInward() {
        assertEquals(range(270, 330), rangeOf(says("north").about(300)));
        assertEquals(range(180, 1098), rangeOf(says("north").about(200, 999)));
        assertEquals(range(14, 16), rangeOf(says("north").about(15)));
        assertEquals(range(9, 9), rangeOf(says("north").about(9)));
    }

    @Test
    void theToleranceIsDecimal() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").about(1_000_000_000_000_000L));

        assertEquals(range(900_000_000_000_000L, 1_100_000_000_000_000L), of(story.assess(), "north").range());
        assertEquals(range(700_000_000_000_000L, 1_300_000_000_000_000L), of(story.assessWithTolerance("0.3"), "north").range());
    }

    @Test
    void theToleranceGoesFromNothingToEverything() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").about(15));

        assertEquals(range(15, 15), of(story.assessWithTolerance("0"), "north").range());
        assertEquals(range(0, 30), of(story.assessWithTolerance("1"), "north").range());
        assertThrows(IllegalArgumentException.class, () -> story.assessWithTolerance("-0.01"));
        assertThrows(IllegalArgumentException.class, () -> story.assessWithTolerance("1.01"));
    }

    @Test
    void atLeastHasNoEnd_atMostBeginsAtZero() {
        assertEquals(atLeast(30), rangeOf(says("north").atLeast(30)));
        assertEquals(range(0, 30), rangeOf(says("north").atMost(30)));
    }

    @Test
    void confirmingHasTheRangeToo() {
        assertEquals(range(7, 7), rangeOf(says("north").stance(Stance.CONFIRMS).exactly(7)));
    }

    @Test
    void theQuantityStaysAsStated() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").about(300));

        assertEquals(stated(300, 300, Qualifier.ABOUT), of(story.assess(), "north").quantity());
    }

    @Test
    void aDenialHasNoRangeOfItsOwn() {
        assertNull(rangeOf(says("north").denies().exactly(7)));
    }

    @Test
    void aDenialClashesWithARangeThatLiesWhollyInsideIt() {
        assertEquals(1, disputesWithDenial(says("north").denies().about(100), says("south").between(95, 105)));
        assertEquals(1, disputesWithDenial(says("north").denies().about(100), says("south").about(100)));
        assertEquals(1, disputesWithDenial(says("north").denies().atLeast(100), says("south").atLeast(120)));
        assertEquals(0, disputesWithDenial(says("north").denies().about(100), says("south").between(95, 111)));
        assertEquals(0, disputesWithDenial(says("north").denies().atMost(100), says("south").atLeast(90)));
        assertEquals(0, disputesWithDenial(says("north").denies().exactly(100), says("south").exactly(7)));
        assertEquals(0, disputesWithDenial(says("north").denies().exactly(100), says("south").denies().exactly(7)));
        assertEquals(0, disputesWithDenial(says("north").denies().exactly(100), says("south").nothing()));
    }

    private static int disputesWithDenial(Case.Saying denial, Case.Saying other) {
        return Case.quantity(Temporality.FIXED).with(denial, other).assess().disputes().size();
    }

    @Test
    void aDenialWithoutQuantityTakesNoSide() {
        Position position = of(Case.quantity(Temporality.FIXED).with(says("north").denies()).assess(), "north");

        assertEquals(Answer.Silence.SILENCE, position.answer());
    }

    @Test
    void onAPolarQuestion_affirmingAndConfirmingAreYes_denyingIsNo() {
        assertEquals(Answer.Side.YES, polarAnswer(Stance.AFFIRMS));
        assertEquals(Answer.Side.YES, polarAnswer(Stance.CONFIRMS));
        assertEquals(Answer.Side.NO, polarAnswer(Stance.DENIES));
    }

    @Test
    void neitherConfirmingNorDenyingTakesNoSide() {
        assertEquals(Answer.Silence.SILENCE, polarAnswer(Stance.NEITHER_CONFIRMS_NOR_DENIES));
        assertNull(rangeOf(says("north").nothing().exactly(7)));
    }

    private static Answer polarAnswer(Stance stance) {
        return of(Case.polar(Temporality.FIXED).with(says("north").stance(stance)).assess(), "north").answer();
    }

    @Test
    void onAnOpenQuestion_positionsAreListedAndNothingElseApplies() {
        Assessment assessment = Case.open().with(says("north").yes(), says("south").no(), says("west").yes(),
                says("north").no().claimed("2025-01-02")).assess();

        assertEquals(3, assessment.positions().size());
        assertEquals(List.of(), assessment.disputes());
        assertEquals(List.of(), assessment.revisions());
        assertFalse(assessment.agreed());
        assertNull(assessment.claimedRange());
        assertTrue(assessment.positions().stream().allMatch(position -> assessment.corroboratedBy(position).isEmpty()));
    }

    @Test
    void aQuantityMustFitItsQualifier() {
        assertThrows(IllegalArgumentException.class, () -> says("north").between(9, 7));
        assertThrows(IllegalArgumentException.class, () -> says("north").exactly(-1));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(BigInteger.ONE, BigInteger.TEN, Qualifier.EXACT));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(BigInteger.ONE, BigInteger.TEN, Qualifier.AT_LEAST));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(BigInteger.ONE, BigInteger.TEN, Qualifier.AT_MOST));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(BigInteger.ONE, null, Qualifier.ABOUT));
    }

    private static Range rangeOf(Case.Saying saying) {
        return of(Case.quantity(Temporality.FIXED).with(saying).assess(), "north").range();
    }
}
