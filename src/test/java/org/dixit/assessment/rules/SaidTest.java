package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.range;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.dixit.claim.Fidelity;
import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;
import org.junit.jupiter.api.Test;

/** First rule of assessment: when a claim was said, and whether it counts. */
class SaidTest {

    @Test
    void aClaimWasSaidOnTheLastDayOnWhichItMayHaveBeenClaimed() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").exactly(5).claimed("2024-12").reported("2025-02-04"));

        assertEquals(LocalDate.of(2024, 12, 31), of(story.assess(), "north").said());
    }

    @Test
    void itWasSaidAtTheLatestWhenItsFirstReportWasPublished() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("north").exactly(5).claimed("2024-12").reported("2025-02-04").reported("2024-12-18~").reported("2024"));

        assertEquals(LocalDate.of(2024, 12, 18), of(story.assess(), "north").said());
    }

    @Test
    void ifTheTimeOfClaimingHasNoEnd_publicationDecides() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").exactly(5).claimed("2024/..").reported("2025-02-04"));

        assertEquals(LocalDate.of(2025, 2, 4), of(story.assess(), "north").said());
    }

    @Test
    void aMisattributedReportTooShowsThatItHadBeenSaid() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").exactly(5).claimed("2025").reported("2025-03-01")
                .report("2025-02-01", null, Fidelity.MISATTRIBUTED));

        assertEquals(LocalDate.of(2025, 2, 1), of(story.assess(), "north").said());
    }

    @Test
    void aClaimCountsFromTheDayItWasSaid() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").exactly(5).claimed("2025-01-02"));

        assertEquals(List.of(), story.assessAt("2025-01-01").positions());
        assertEquals(1, story.assessAt("2025-01-02").positions().size());
        assertEquals(1, story.assess().positions().size());
    }

    @Test
    void withoutClaimants_itTakesNoPosition() {
        assertEquals(List.of(), Case.quantity(Temporality.FIXED).with(says().exactly(5)).assess().positions());
    }

    @Test
    void retracted_itTakesNoPosition_howeverEarlyTheDay() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("north").exactly(5).claimed("2025-01-01"),
                says("north").exactly(9).claimed("2025-01-02").retracted());

        assertEquals(range(5, 5), of(story.assess(), "north").range());
        assertEquals(range(5, 5), of(story.assessAt("2025-01-02"), "north").range());
        assertEquals(List.of(), story.assess().revisions());
    }

    @Test
    void ifAllReportsAreMisattributed_itTakesNoPosition() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("north").exactly(5).reported(Fidelity.MISATTRIBUTED).reported(Fidelity.MISATTRIBUTED),
                says("south").exactly(5).reported(Fidelity.MISATTRIBUTED).reported(Fidelity.DOUBTFUL));

        assertNull(of(story.assess(), "north"));
        assertNotNull(of(story.assess(), "south"));
    }

    @Test
    void otherwiseFidelityChangesNothing() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("north").exactly(5).reported(Fidelity.MISTRANSLATED),
                says("south").exactly(9).reported(Fidelity.DOUBTFUL));

        assertEquals(Certainty.CERTAIN, story.assess().disputes().get(0).certainty());
    }

    @Test
    void aPositionAllOfWhoseReportsAreDoubtfulIsDoubtful() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("north").exactly(5).reported(Fidelity.DOUBTFUL).reported(Fidelity.DOUBTFUL),
                says("south").exactly(5).reported(Fidelity.DOUBTFUL).reported(Fidelity.FAITHFUL),
                says("west").exactly(5).reported(Fidelity.DOUBTFUL).reported(Fidelity.MISATTRIBUTED));

        assertTrue(of(story.assess(), "north").doubtful());
        assertFalse(of(story.assess(), "south").doubtful());
        assertFalse(of(story.assess(), "west").doubtful());
    }

    @Test
    void saidOnNamesEachDayOnceAndInOrder_whetherOrNotAPositionWasTaken() {
        Case story = Case.quantity(Temporality.FIXED).part("part", Temporality.FIXED).with(
                says("north").exactly(5).claimed("2025-01-09"),
                says("south").exactly(5).claimed("2025-01-02"),
                says("south").on("part").exactly(5).claimed("2025-01-09"),
                says().on("part").exactly(5).claimed("2025-01-05"));

        assertEquals(List.of(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 9)),
                story.accounts().saidOn());
    }

    @Test
    void aClaimThatNoReportCarriesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Accounts.Claim("c", "q", Set.of("north"), Stance.AFFIRMS, null,
                Edtf.parse("2025"), null, List.of(), false));
    }
}
