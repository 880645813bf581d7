package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.range;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dixit.actor.AffiliationRole;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Second rule of assessment: whose position a claim is. */
class HolderTest {

    @Test
    void byParty_aClaimIsThePositionOfTheClaimantsParty() {
        Case story = Case.quantity(Temporality.FIXED).partOf("general", "army").partOf("army", "north")
                .with(says("general").exactly(5));

        assertEquals(List.of("north"), holders(story.assess()));
    }

    @Test
    void theDayOnWhichTheClaimWasSaidDecides() {
        Case story = Case.quantity(Temporality.FIXED)
                .affiliated("minister", "north", AffiliationRole.REPRESENTS, null, "2025-01-20")
                .with(says("minister").exactly(5).claimed("2025-01-20"), says("minister").exactly(9).claimed("2025-01-21"));

        assertEquals(range(5, 5), of(story.assess(), "north").range());
        assertEquals(range(9, 9), of(story.assess(), "minister").range());
    }

    @Test
    void anAnonymousClaimantIsItsOwnHolder() {
        Case story = Case.quantity(Temporality.FIXED).partOf("official", "north").anonymous("official")
                .with(says("official").exactly(5), says("north").exactly(9));

        assertEquals(List.of("north", "official"), holders(story.assess()));
        assertEquals(1, story.assess().disputes().size());
    }

    @Test
    void aJointClaimIsThePositionOfEachOfItsParties_once() {
        Case story = Case.quantity(Temporality.FIXED).partOf("agency", "north").partOf("service", "south")
                .with(says("north", "agency", "service").exactly(5));

        assertEquals(List.of("north", "south"), holders(story.assess()));
    }

    @Test
    void byClaimant_itIsTheClaimants() {
        Case story = Case.quantity(Temporality.FIXED).partOf("general", "north").partOf("agency", "north")
                .with(says("general").exactly(5), says("agency").exactly(9));

        assertEquals(List.of("agency", "general"), holders(story.assessByClaimant()));
        assertEquals(1, story.assessByClaimant().disputes().size());
        assertEquals(List.of(), story.assess().disputes());
    }

    private static List<String> holders(Assessment assessment) {
        return assessment.positions().stream().map(Position::holder).toList();
    }
}
