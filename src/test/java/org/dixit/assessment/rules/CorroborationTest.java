package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dixit.actor.AffiliationRole;
import org.dixit.event.ParticipantRole;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Seventh rule of assessment: who, independently, says the same. */
class CorroborationTest {

    @Test
    void rangesThatMeetCorroborateEachOther() {
        assertTrue(corroborate(Case.quantity(Temporality.FIXED).with(says("a").about(100), says("b").between(105, 120))));
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").about(100), says("b").between(111, 120))));
    }

    @Test
    void theSameSideToo() {
        assertTrue(corroborate(Case.polar(Temporality.FIXED).with(says("a").no(), says("b").no())));
        assertFalse(corroborate(Case.polar(Temporality.FIXED).with(says("a").yes(), says("b").no())));
        assertFalse(corroborate(Case.polar(Temporality.FIXED).with(says("a").nothing(), says("b").nothing())));
    }

    @Test
    void toDenyTheSameFigureIsNoAgreementOnOne() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").denies().exactly(5), says("b").denies().exactly(5))));
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").denies().exactly(5), says("b").exactly(6))));
    }

    @Test
    void varying_theirTimesMustMeetToo() {
        assertTrue(corroborate(Case.polar(Temporality.VARYING).with(says("a").yes().asOf("2025-01"),
                says("b").yes().asOf("2025-01-31"))));
        assertFalse(corroborate(Case.polar(Temporality.VARYING).with(says("a").yes().asOf("2025-01"),
                says("b").yes().asOf("2025-02-01"))));
        assertTrue(corroborate(Case.polar(Temporality.CUMULATIVE).with(says("a").yes().asOf("2025-01"),
                says("b").yes().asOf("2025-02-01"))));
    }

    @Test
    void aSharedClaimIsNoCorroboration() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a", "b").exactly(5))));
    }

    @Test
    void norIsAClaimSharedThroughParts() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).part("x", Temporality.FIXED).part("y", Temporality.FIXED).with(
                says("a", "b").on("x").exactly(5), says("a").on("y").exactly(6), says("b").on("y").exactly(6))));
    }

    @Test
    void whoPublishedAReportOfTheOthersDoesNotCorroborateIt_norTheReverse() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").exactly(5).publishedBy("b"), says("b").exactly(5))));
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").exactly(5), says("b").exactly(5).publishedBy("a"))));
        assertTrue(corroborate(Case.quantity(Temporality.FIXED).with(says("a").exactly(5).publishedBy("c"),
                says("b").exactly(5).publishedBy("c"))));
    }

    @Test
    void norDoesWhoPassedItOn() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(says("a").exactly(5).via("c", "b"), says("b").exactly(5))));
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).with(
                says("a").exactly(5).publishedBy("d").via("b"), says("b").exactly(5))));
    }

    @Test
    void toPublishOnesOwnClaimChangesNothing() {
        assertTrue(corroborate(Case.quantity(Temporality.FIXED).with(says("a").exactly(5).publishedBy("a").via("a"),
                says("b").exactly(5))));
    }

    @Test
    void whatAPartysAgencyPassedOn_thePartyPassedOn() {
        assertFalse(corroborate(Case.quantity(Temporality.FIXED).partOf("agency", "b")
                .with(says("a").exactly(5).via("agency"), says("b").exactly(5))));
        assertTrue(corroborate(Case.quantity(Temporality.FIXED).affiliated("agency", "b", AffiliationRole.PART_OF, "2025-02", null)
                .with(says("a").exactly(5).via("agency"), says("b").exactly(5))));
    }

    @Test
    void theInitiatorAgainstTheTargetIsAdverse() {
        assertTrue(adverse(corroborated().participant("a", ParticipantRole.INITIATOR).participant("b", ParticipantRole.TARGET)));
        assertTrue(adverse(corroborated().participant("b", ParticipantRole.INITIATOR).participant("a", ParticipantRole.TARGET)));
        assertFalse(adverse(corroborated().participant("a", ParticipantRole.INITIATOR).participant("b", ParticipantRole.INITIATOR)));
        assertFalse(adverse(corroborated().participant("a", ParticipantRole.INITIATOR).participant("b", ParticipantRole.VICTIM)));
        assertFalse(adverse(corroborated().participant("a", ParticipantRole.PARTICIPANT).participant("b", ParticipantRole.TARGET)));
        assertFalse(adverse(corroborated()));
    }

    @Test
    void aHostStandsWithTheInitiator_whereThereIsOne() {
        Case hosted = corroborated().participant("a", ParticipantRole.HOST).participant("b", ParticipantRole.TARGET);

        assertFalse(adverse(hosted));
        assertTrue(adverse(hosted.participant("c", ParticipantRole.INITIATOR)));
    }

    @Test
    void aParticipantCountsAsItsPartyOnTheDayThatThePositionWasSaid() {
        assertTrue(adverse(corroborated().affiliated("army", "a", AffiliationRole.PART_OF, null, "2025-01-01")
                .participant("army", ParticipantRole.INITIATOR).participant("b", ParticipantRole.TARGET)));
        assertFalse(adverse(corroborated().affiliated("army", "a", AffiliationRole.PART_OF, null, "2024-12-31")
                .participant("army", ParticipantRole.INITIATOR).participant("b", ParticipantRole.TARGET)));
    }

    @Test
    void aParticipantCountsAsItselfToo() {
        Case story = Case.polar(Temporality.FIXED).partOf("army", "a").participant("army", ParticipantRole.INITIATOR)
                .participant("b", ParticipantRole.TARGET).with(says("army").yes(), says("b").yes());
        Assessment byClaimant = story.assessByClaimant();

        assertEquals(List.of(new Corroboration("b", true)), byClaimant.corroboratedBy(of(byClaimant, "army")));
    }

    @Test
    void aHolderOnBothSidesIsOnNeither() {
        assertFalse(adverse(corroborated().participant("a", ParticipantRole.INITIATOR).participant("b", ParticipantRole.TARGET)
                .participant("a", ParticipantRole.TARGET)));
    }

    @Test
    void thosePresentlyAgreeingWithAFormerPositionCorroborateIt() {
        Assessment assessment = Case.quantity(Temporality.FIXED).with(says("a").exactly(5).claimed("2025-01-01"),
                says("a").exactly(9).claimed("2025-01-02"), says("b").exactly(5)).assess();
        Revision revision = assessment.revisions().get(0);

        assertEquals(List.of(new Corroboration("b", false)), assessment.corroboratedBy(revision.before()));
        assertEquals(List.of(), assessment.corroboratedBy(revision.after()));
    }

    private static Case corroborated() {
        return Case.polar(Temporality.FIXED).with(says("a").yes(), says("b").yes());
    }

    private static boolean corroborate(Case story) {
        Assessment assessment = story.assess();
        List<Corroboration> ofA = assessment.corroboratedBy(of(assessment, "a"));
        List<Corroboration> ofB = assessment.corroboratedBy(of(assessment, "b"));
        assertEquals(ofA.size(), ofB.size());
        return ofA.size() == 1;
    }

    private static boolean adverse(Case story) {
        Assessment assessment = story.assess();
        return assessment.corroboratedBy(of(assessment, "a")).get(0).adverse();
    }
}
