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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.dixit.actor.Parties;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Fourth rule of assessment: positions on parts add up. */
class PartsTest {

    @Test
    void partsSumToADerivedPosition() {
        Case story = twoParts(Temporality.FIXED).with(
                says("north").key("z").on("dead").exactly(300).claimed("2025-01-03").asOf("2025-01-01"),
                says("north").key("a").on("hurt").between(2000, 2700).claimed("2025-01-02").asOf("2025-01"));

        Position position = of(story.assess(), "north");

        assertTrue(position.derived());
        assertEquals(range(2300, 3000), position.range());
        assertEquals(stated(2300, 3000, Qualifier.BETWEEN), position.quantity());
        assertEquals(Stance.AFFIRMS, position.stance());
        assertEquals(LocalDate.of(2025, 1, 3), position.said());
        assertEquals("2025-01", position.asOf().date().text());
        assertEquals(List.of("a", "z"), position.claims());
    }

    @Test
    void everyPartNeedsAPositionWithARange() {
        assertNull(of(twoParts(Temporality.FIXED).with(says("north").on("dead").exactly(300)).assess(), "north"));
        assertNull(of(twoParts(Temporality.FIXED).with(says("north").on("dead").exactly(300),
                says("north").on("hurt").nothing()).assess(), "north"));
        assertNull(of(twoParts(Temporality.FIXED).with(says("north").on("dead").exactly(300),
                says("north").on("hurt").denies().exactly(20)).assess(), "north"));
        assertNull(of(twoParts(Temporality.FIXED).with(says("north").on("dead").exactly(300),
                says("south").on("hurt").exactly(20)).assess(), "north"));
    }

    @Test
    void aPartThatIsNoQuantityHasNoRange() {
        Case story = Case.quantity(Temporality.FIXED).partOf("q", "sure", QuestionKind.POLAR, Temporality.FIXED)
                .with(says("north").on("sure").yes());

        assertNull(of(story.assess(), "north"));
    }

    @Test
    void nothingIsDerivedForAQuestionThatIsNoQuantity() {
        Case story = Case.polar(Temporality.FIXED).part("dead", Temporality.FIXED).with(says("north").on("dead").exactly(300));

        assertNull(of(story.assess(), "north"));
    }

    @Test
    void aPartMayBeDerivedItself() {
        Case story = twoParts(Temporality.FIXED)
                .partOf("hurt", "lightly", Temporality.FIXED).partOf("hurt", "badly", Temporality.FIXED)
                .with(says("north").on("dead").exactly(1),
                        says("north").on("lightly").exactly(10),
                        says("north").on("badly").exactly(100));

        Position position = of(story.assess(), "north");

        assertEquals(range(111, 111), position.range());
        assertEquals(List.of("c1", "c2", "c3"), position.claims());
    }

    @Test
    void aPartThatTwoPartsShareCountsInBoth_andItsClaimIsNamedOnce() {
        Case story = Case.quantity(Temporality.FIXED).part("a", Temporality.FIXED).part("b", Temporality.FIXED)
                .partOf("a", "shared", Temporality.FIXED).partOf("b", "shared", Temporality.FIXED)
                .with(says("north").on("shared").exactly(5));

        assertEquals(range(10, 10), of(story.assess(), "north").range());
        assertEquals(List.of("c1"), of(story.assess(), "north").claims());
    }

    @Test
    void partsOfDifferentClaimantsOfOnePartyAddUp() {
        Case story = twoParts(Temporality.FIXED).partOf("army", "north").partOf("service", "north")
                .with(says("army").on("dead").exactly(1), says("service").on("hurt").exactly(10));

        assertEquals(range(11, 11), of(story.assess(), "north").range());
        assertEquals(List.of(), story.assessByClaimant().positions());
    }

    @Test
    void aboutIsRoundedInwardBeforeAnythingIsAdded() {
        Case story = twoParts(Temporality.FIXED).with(says("north").on("dead").about(15), says("north").on("hurt").about(15));

        assertEquals(range(28, 32), of(story.assess(), "north").range());
        assertEquals(stated(30, 30, Qualifier.ABOUT), of(story.assess(), "north").quantity());
    }

    @Test
    void openEndsStayOpenInTheSum() {
        Case story = twoParts(Temporality.FIXED).with(says("north").on("dead").atLeast(30), says("north").on("hurt").exactly(5));

        assertEquals(atLeast(35), of(story.assess(), "north").range());
        assertEquals(new Quantity(BigInteger.valueOf(35), null, Qualifier.AT_LEAST), of(story.assess(), "north").quantity());
    }

    @Test
    void upperBoundsAddUpFromZero() {
        Case story = twoParts(Temporality.FIXED).with(says("north").on("dead").atMost(30), says("north").on("hurt").atMost(5),
                says("south").on("dead").atMost(30), says("south").on("hurt").exactly(5));

        assertEquals(new Quantity(null, BigInteger.valueOf(35), Qualifier.AT_MOST), of(story.assess(), "north").quantity());
        assertEquals(range(0, 35), of(story.assess(), "north").range());
        assertEquals(range(5, 35), of(story.assess(), "south").range());
    }

    @Test
    void ofPartsWhoseTimesEndTogether_theOneWithTheGreaterKeyGivesTheTime() {
        Case story = twoParts(Temporality.FIXED).with(says("north").on("hurt").exactly(1).asOf("2024-12/2025-01"),
                says("north").on("dead").exactly(1).asOf("2025-01"));

        assertEquals("2024-12/2025-01", of(story.assess(), "north").asOf().date().text());
    }

    @Test
    void aDirectClaimStandsUnlessEveryPartWasSaidLater() {
        assertEquals(range(100, 100), withDirectClaimOn("2025-01-02", "2025-01-02", "2025-01-03").range());
        assertEquals(range(100, 100), withDirectClaimOn("2025-01-02", "2025-01-01", "2025-01-03").range());
        assertEquals(range(2, 2), withDirectClaimOn("2025-01-02", "2025-01-03", "2025-01-04").range());
    }

    private static Position withDirectClaimOn(String direct, String dead, String hurt) {
        Case story = twoParts(Temporality.FIXED).with(says("north").exactly(100).claimed(direct),
                says("north").on("dead").exactly(1).claimed(dead), says("north").on("hurt").exactly(1).claimed(hurt));
        return of(story.assess(), "north");
    }

    @Test
    void evenSilenceIsADirectClaim() {
        Case story = twoParts(Temporality.FIXED).with(says("north").nothing().claimed("2025-01-02"),
                says("north").on("dead").exactly(1), says("north").on("hurt").exactly(1));

        assertNull(of(story.assess(), "north").range());
    }

    @Test
    void onAVaryingQuestion_partsThatSpeakOfDifferentTimesDeriveNothing() {
        assertNull(of(twoParts(Temporality.VARYING).with(says("north").on("dead").exactly(1).asOf("2025-01-01"),
                says("north").on("hurt").exactly(1).asOf("2025-01-02")).assess(), "north"));
        assertNull(of(twoParts(Temporality.VARYING).with(says("north").on("dead").exactly(1).asOf("2025-01-01/2025-01-31"),
                says("north").on("hurt").exactly(1).asOf("2025-01")).assess(), "north"));
    }

    @Test
    void onAVaryingQuestion_partsOfTheSameTimeAddUp_howeverItIsWritten() {
        Case story = twoParts(Temporality.VARYING).with(says("north").on("dead").exactly(1).asOf("2025-01~"),
                says("north").on("hurt").exactly(1).claimed("2025-01"));

        assertEquals(range(2, 2), of(story.assess(), "north").range());
    }

    @Test
    void anExtentOfOneDayIsThatDay() {
        Case story = twoParts(Temporality.VARYING).with(says("north").on("dead").exactly(1).asOf("2025-01-02"),
                says("north").on("hurt").exactly(1).asOf("2025-01-02/2025-01-02"));

        assertEquals(range(2, 2), of(story.assess(), "north").range());
    }

    @Test
    void onAVaryingQuestion_aPartThatMixesTimesDerivesNothingEither() {
        Case story = twoParts(Temporality.VARYING).partOf("hurt", "lightly", Temporality.CUMULATIVE)
                .partOf("hurt", "badly", Temporality.CUMULATIVE).with(
                        says("north").on("dead").exactly(1).asOf("2025-01-02"),
                        says("north").on("lightly").exactly(1).asOf("2025-01-01"),
                        says("north").on("badly").exactly(1).asOf("2025-01-02"));

        assertNull(of(story.assess(), "north"));
    }

    @Test
    void onACumulativeQuestion_partsOfDifferentTimesMakeDisputesAtMostPossible() {
        Case.Saying dead = says("north").on("dead").exactly(1).asOf("2025-01-02");
        Case.Saying total = says("south").exactly(9).asOf("2025-01-01");

        Case sameTime = twoParts(Temporality.CUMULATIVE).with(dead, says("north").on("hurt").exactly(1).asOf("2025-01-02"), total);
        Case differentTimes = twoParts(Temporality.CUMULATIVE).with(dead,
                says("north").on("hurt").exactly(1).asOf("2025-01-01"), total);

        assertEquals(Certainty.CERTAIN, sameTime.assess().disputes().get(0).certainty());
        assertEquals(Certainty.POSSIBLE, differentTimes.assess().disputes().get(0).certainty());
    }

    @Test
    void onACumulativeQuestion_growthStaysGrowthWhateverTheParts() {
        Case story = twoParts(Temporality.CUMULATIVE).with(says("north").on("dead").exactly(1).asOf("2025-01-02"),
                says("north").on("hurt").exactly(1).asOf("2025-01-01"), says("south").exactly(9).asOf("2025-01-03"));

        assertEquals(List.of(), story.assess().disputes());
    }

    @Test
    void onAFixedQuestion_theTimesOfPartsDoNotMatter() {
        Case story = twoParts(Temporality.FIXED).with(says("north").on("dead").exactly(1).asOf("2025-01-02"),
                says("north").on("hurt").exactly(1).asOf("2025-01-01"), says("south").exactly(9).asOf("2025-01-03"));

        assertEquals(Certainty.CERTAIN, story.assess().disputes().get(0).certainty());
    }

    @Test
    void aTotalIsDoubtfulIfAllItsPartsAre() {
        Case.Saying dead = says("north").on("dead").exactly(1).reported(Fidelity.DOUBTFUL);

        assertTrue(of(twoParts(Temporality.FIXED).with(dead,
                says("north").on("hurt").exactly(1).reported(Fidelity.DOUBTFUL)).assess(), "north").doubtful());
        assertFalse(of(twoParts(Temporality.FIXED).with(dead, says("north").on("hurt").exactly(1)).assess(), "north").doubtful());
    }

    @Test
    void partsInACircleEndSomewhere() {
        Case story = Case.quantity(Temporality.FIXED).part("dead", Temporality.FIXED).partOf("dead", "q", Temporality.FIXED)
                .with(says("north").on("dead").exactly(5));

        assertEquals(range(5, 5), of(story.assess(), "north").range());
    }

    @Test
    void aMissingPartIsRefused() {
        var accounts = new Accounts("q", List.of(new Accounts.Question("q", QuestionKind.QUANTITY, Temporality.FIXED, Set.of("lost"))),
                List.of(), Set.of(), Parties.of(List.of()), List.of());

        assertThrows(IllegalArgumentException.class, () -> Assessor.of(accounts, PositionHolder.PARTY, BigDecimal.ZERO));
    }

    @Test
    void aClaimOnAnotherQuestionIsRefused() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").on("elsewhere").exactly(1));

        assertThrows(IllegalArgumentException.class, story::assess);
    }

    private static Case twoParts(Temporality temporality) {
        return Case.quantity(temporality).part("dead", Temporality.FIXED).part("hurt", Temporality.FIXED);
    }
}
