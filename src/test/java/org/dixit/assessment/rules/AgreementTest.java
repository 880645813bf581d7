package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.atLeast;
import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.range;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Eighth rule of assessment: what is claimed, and what is agreed. */
class AgreementTest {

    @Test
    void theClaimedRangeIsFromTheLowestLowToTheHighestHigh_theAgreedOneFromTheHighestLowToTheLowestHigh() {
        Assessment assessment = quantity(says("a").between(5, 9), says("b").between(7, 12), says("c").between(6, 8));

        assertEquals(range(5, 12), assessment.claimedRange());
        assertEquals(range(7, 8), assessment.agreedRange());
    }

    @Test
    void theAgreedRangeIsNullIfEmpty() {
        assertNull(quantity(says("a").between(5, 9), says("b").between(10, 12)).agreedRange());
        assertNull(quantity(says("a").between(5, 9), says("b").between(10, 12), says("c").between(1, 20)).agreedRange());
    }

    @Test
    void anEndIsNullWhereOpen() {
        assertEquals(atLeast(5), quantity(says("a").atLeast(5), says("b").between(7, 9)).claimedRange());
        assertEquals(range(7, 9), quantity(says("a").atLeast(5), says("b").between(7, 9)).agreedRange());
        assertEquals(atLeast(7), quantity(says("a").atLeast(5), says("b").atLeast(7)).agreedRange());
    }

    @Test
    void withoutAnyRangeBothAreNull() {
        Assessment assessment = quantity(says("a").nothing(), says("b").denies().exactly(7));

        assertNull(assessment.claimedRange());
        assertNull(assessment.agreedRange());
    }

    @Test
    void aSinglePositionsRangeIsBoth() {
        Assessment assessment = quantity(says("a").between(5, 9));

        assertEquals(range(5, 9), assessment.claimedRange());
        assertEquals(range(5, 9), assessment.agreedRange());
    }

    @Test
    void twoPositionsThatDoNotDisputeAreAgreed() {
        assertTrue(quantity(says("a").between(5, 9), says("b").exactly(7)).agreed());
        assertTrue(Case.polar(Temporality.FIXED).with(says("a").no(), says("b").no(), says("c").nothing()).assess().agreed());
    }

    @Test
    void oneIsNotEnough() {
        assertFalse(quantity(says("a").between(5, 9)).agreed());
        assertFalse(Case.polar(Temporality.FIXED).with(says("a").no(), says("c").nothing()).assess().agreed());
        assertFalse(quantity().agreed());
    }

    @Test
    void toDenyOneFigureIsNotToAgreeOnAnother() {
        assertFalse(quantity(says("a").exactly(5), says("b").denies().exactly(7)).agreed());
    }

    @Test
    void aPossibleDisputeIsNoAgreement() {
        assertFalse(Case.quantity(Temporality.CUMULATIVE).with(says("a").exactly(5).asOf("2025-01"),
                says("b").exactly(7).asOf("2025-01"))
                .assess().agreed());
    }

    @Test
    void growthIsAgreement_thoughNoFigureIsShared() {
        Assessment assessment = Case.quantity(Temporality.CUMULATIVE)
                .with(says("a").exactly(5).asOf("2025-01-01"), says("b").exactly(7).asOf("2025-01-02")).assess();

        assertTrue(assessment.agreed());
        assertNull(assessment.agreedRange());
    }

    @Test
    void aQuestionWithoutClaimsComesToNothing() {
        Assessment assessment = quantity();

        assertEquals(new Assessment("q", Temporality.FIXED, null, List.of(), List.of(), List.of(), false, null, null), assessment);
    }

    private static Assessment quantity(Case.Saying... sayings) {
        return Case.quantity(Temporality.FIXED).with(sayings).assess();
    }
}
