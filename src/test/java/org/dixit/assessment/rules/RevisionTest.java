package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.atLeast;
import static org.dixit.assessment.rules.Case.of;
import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Ninth rule of assessment: how holders change position. */
class RevisionTest {

    @Test
    void raised_ifNeitherEndFellAndOneRose() {
        assertEquals(RevisionKind.RAISED, kind(says("a").between(5, 9), says("a").between(6, 10)));
        assertEquals(RevisionKind.RAISED, kind(says("a").between(5, 9), says("a").between(5, 10)));
        assertEquals(RevisionKind.RAISED, kind(says("a").between(5, 9), says("a").between(6, 9)));
        assertEquals(RevisionKind.RAISED, kind(says("a").between(5, 9), says("a").atLeast(5)));
    }

    @Test
    void lowered_ifNeitherEndRoseAndOneFell() {
        assertEquals(RevisionKind.LOWERED, kind(says("a").between(5, 9), says("a").between(4, 8)));
        assertEquals(RevisionKind.LOWERED, kind(says("a").atLeast(5), says("a").between(5, 9)));
    }

    @Test
    void reversed_ifTheSideChanged() {
        assertEquals(RevisionKind.REVERSED, polar(says("a").yes(), says("a").no()));
        assertEquals(RevisionKind.REVERSED, polar(says("a").no(), says("a").stance(Stance.CONFIRMS)));
    }

    @Test
    void reversed_ifAFigureIsDeniedByWhoGaveIt() {
        assertEquals(RevisionKind.REVERSED, kind(says("a").exactly(5), says("a").denies().about(5)));
        assertEquals(RevisionKind.REVERSED, kind(says("a").denies().about(5), says("a").exactly(5)));
    }

    @Test
    void brokeSilence_fromNoSideToOne() {
        assertEquals(RevisionKind.BROKE_SILENCE, polar(says("a").nothing(), says("a").no()));
        assertEquals(RevisionKind.BROKE_SILENCE, kind(says("a").nothing(), says("a").exactly(5)));
        assertEquals(RevisionKind.BROKE_SILENCE, kind(says("a").denies(), says("a").exactly(5)));
        assertEquals(RevisionKind.BROKE_SILENCE, kind(says("a").nothing(), says("a").denies().exactly(5)));
    }

    @Test
    void fellSilent_fromOneToNone() {
        assertEquals(RevisionKind.FELL_SILENT, polar(says("a").yes(), says("a").nothing()));
        assertEquals(RevisionKind.FELL_SILENT, kind(says("a").exactly(5), says("a").nothing()));
    }

    @Test
    void restated_otherwise() {
        assertEquals(RevisionKind.RESTATED, kind(says("a").between(5, 9), says("a").between(6, 8)));
        assertEquals(RevisionKind.RESTATED, kind(says("a").between(5, 9), says("a").between(4, 10)));
        assertEquals(RevisionKind.RESTATED, kind(says("a").exactly(5), says("a").denies().exactly(7)));
        assertEquals(RevisionKind.RESTATED, kind(says("a").denies().exactly(7), says("a").denies().exactly(8)));
    }

    @Test
    void whoSaysTheSameAgainRevisesNothing() {
        assertNull(kind(says("a").exactly(5), says("a").stance(Stance.CONFIRMS).between(5, 5).asOf("2024")));
        assertNull(polar(says("a").yes(), says("a").stance(Stance.CONFIRMS)));
    }

    @Test
    void certainty_isThatOfADispute_andNullWhereBothCanBeRight() {
        assertEquals(Certainty.CERTAIN, certainty(Case.quantity(Temporality.FIXED), says("a").exactly(5), says("a").exactly(7)));
        assertNull(certainty(Case.quantity(Temporality.FIXED), says("a").between(5, 9), says("a").exactly(7)));
        assertNull(certainty(Case.quantity(Temporality.CUMULATIVE), says("a").exactly(5), says("a").exactly(7)));
        assertEquals(Certainty.CERTAIN, certainty(Case.quantity(Temporality.CUMULATIVE), says("a").exactly(5), says("a").exactly(3)));
        assertEquals(Certainty.POSSIBLE, certainty(Case.quantity(Temporality.CUMULATIVE),
                says("a").exactly(5).asOf("2025-01"), says("a").exactly(7).asOf("2025-01")));
        assertNull(certainty(Case.polar(Temporality.FIXED), says("a").nothing(), says("a").yes()));
        assertEquals(Certainty.CERTAIN, certainty(Case.polar(Temporality.FIXED), says("a").no(), says("a").yes()));
    }

    @Test
    void onlyTheEndOfEachDayCounts() {
        Assessment assessment = Case.quantity(Temporality.FIXED).with(
                says("a").key("c1").exactly(1).claimed("2025-01-01"), says("a").key("c2").exactly(2).claimed("2025-01-02"),
                says("a").key("c3").exactly(1).claimed("2025-01-02")).assess();

        assertEquals(List.of(), assessment.revisions());
    }

    @Test
    void oneHoldersWordsReviseNobodyElsesPosition_andClaimantsOfOnePartySpeakForIt() {
        Assessment assessment = Case.quantity(Temporality.FIXED).partOf("army", "a").with(
                says("a").exactly(1).claimed("2025-01-01"), says("b").exactly(2).claimed("2025-01-02"),
                says("army").exactly(3).claimed("2025-01-03")).assess();

        assertEquals(List.of("a"), assessment.revisions().stream().map(Revision::holder).toList());
        assertEquals(LocalDate.of(2025, 1, 3), assessment.revisions().get(0).day());
    }

    @Test
    void revisionsComeByDayThenByHolder_andNoneAfterTheDayAsked() {
        Case story = Case.quantity(Temporality.FIXED).with(
                says("west", "south", "north", "east").exactly(1).claimed("2025-01-01"), says("x").exactly(1).claimed("2025-01-01"),
                says("west", "south", "north", "east").exactly(2).claimed("2025-01-03"), says("x").exactly(2).claimed("2025-01-02"));

        assertEquals(List.of("x", "east", "north", "south", "west"), story.assess().revisions().stream().map(Revision::holder).toList());
        assertEquals(List.of("x"), story.assessAt("2025-01-02").revisions().stream().map(Revision::holder).toList());
        assertEquals(List.of(), story.assessAt("2025-01-01").revisions());
    }

    @Test
    void whatIsSaidOnPartsRevisesTheTotal() {
        Revision revision = Case.quantity(Temporality.FIXED).part("dead", Temporality.FIXED).part("hurt", Temporality.FIXED).with(
                says("a").exactly(1100).claimed("2025-01-01"), says("a").on("dead").exactly(300).claimed("2025-01-02"),
                says("a").on("hurt").exactly(2700).claimed("2025-01-03")).assess().revisions().get(0);

        assertEquals(RevisionKind.RAISED, revision.kind());
        assertEquals(LocalDate.of(2025, 1, 3), revision.day());
        assertTrue(revision.after().derived());
        assertEquals(Certainty.CERTAIN, revision.certainty());
    }

    @Test
    void aTotalThatLosesAPartFallsBackToTheDirectClaim() {
        List<Revision> revisions = Case.quantity(Temporality.FIXED).part("dead", Temporality.FIXED).with(
                says("a").exactly(1).claimed("2025-01-01"), says("a").on("dead").exactly(2).claimed("2025-01-02"),
                says("a").on("dead").nothing().claimed("2025-01-03")).assess().revisions();

        assertEquals(List.of(RevisionKind.RAISED, RevisionKind.LOWERED), revisions.stream().map(Revision::kind).toList());
        assertEquals(LocalDate.of(2025, 1, 3), revisions.get(1).day());
        assertEquals(LocalDate.of(2025, 1, 1), revisions.get(1).after().said());
    }

    @Test
    void whereThereWasNoPositionInBetween_thoseBeforeAndAfterAreCompared() {
        List<Revision> revisions = Case.quantity(Temporality.FIXED).part("dead", Temporality.FIXED).with(
                says("a").on("dead").exactly(1).claimed("2025-01-01"), says("a").on("dead").nothing().claimed("2025-01-02"),
                says("a").on("dead").exactly(2).claimed("2025-01-03")).assess().revisions();

        assertEquals(List.of(RevisionKind.RAISED), revisions.stream().map(Revision::kind).toList());
    }

    private static RevisionKind kind(Case.Saying before, Case.Saying after) {
        return kind(Case.quantity(Temporality.FIXED), before, after);
    }

    private static RevisionKind polar(Case.Saying before, Case.Saying after) {
        return kind(Case.polar(Temporality.FIXED), before, after);
    }

    private static RevisionKind kind(Case story, Case.Saying before, Case.Saying after) {
        return revisions(story, before, after).map(Revision::kind).findAny().orElse(null);
    }

    private static Certainty certainty(Case story, Case.Saying before, Case.Saying after) {
        Revision revision = revisions(story, before, after).findAny().orElseThrow();
        return revision.certainty();
    }

    private static Stream<Revision> revisions(Case story, Case.Saying before, Case.Saying after) {
        return story.with(before.claimed("2025-01-01"), after.claimed("2025-01-02")).assess().revisions().stream();
    }
}
