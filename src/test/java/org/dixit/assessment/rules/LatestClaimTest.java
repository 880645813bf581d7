package org.dixit.assessment.rules;

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

/** Third rule of assessment: each holder's latest claim stands. */
class LatestClaimTest {

    @Test
    void theClaimSaidLastStands() {
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-01").asOf("2025-01-09"),
                says("north").key("new").exactly(9).claimed("2025-01-02").asOf("2024"));
    }

    @Test
    void ofThoseSaidOnOneDay_theOneThatSpeaksOfTheLaterTime() {
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-02").asOf("2024-12"),
                says("north").key("new").exactly(9).claimed("2025-01-02").asOf("2024-11/2025-01-01"));
    }

    @Test
    void withoutAsOf_theEndOfTheTimeOfClaimingTakesItsPlace() {
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-02").asOf("2025-01-01"),
                says("north").key("new").exactly(9).claimed("2025-01-02"));
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-02"),
                says("north").key("new").exactly(9).claimed("2025-01-02").asOf("2025-01-03"));
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-01").reported("2025-01-01"),
                says("north").key("new").exactly(9).claimed("2025").reported("2025-01-01"));
    }

    @Test
    void anOpenEndComesLast() {
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-02").asOf("9999-12-31"),
                says("north").key("new").exactly(9).claimed("2025-01-02").asOf("2025-01-01/.."));
        assertStands("new", says("north").key("old").exactly(5).claimed("2025-01-02"),
                says("north").key("new").exactly(9).claimed("2024/..").reported("2025-01-02"));
    }

    @Test
    void thenTheGreatestKeyByteByByte() {
        assertStands("a_", says("north").key("a-9").exactly(5), says("north").key("a_").exactly(9));
        assertStands("a9", says("north").key("a10").exactly(5), says("north").key("a9").exactly(9));
    }

    @Test
    void whoeverFallsSilentNoLongerHoldsWhatItSaid() {
        Case story = Case.quantity(Temporality.FIXED).with(says("north").exactly(5).claimed("2025-01-01"),
                says("north").nothing().claimed("2025-01-02"), says("south").exactly(9));

        assertNull(of(story.assess(), "north").range());
        assertEquals(List.of(), story.assess().disputes());
        assertEquals(1, story.assessAt("2025-01-01").disputes().size());
    }

    @Test
    void asOfAnIntervalIsAnExtent_asOfADateAMoment() {
        Case story = Case.quantity(Temporality.VARYING).with(says("north").exactly(5).asOf("2025-01/2025-02"),
                says("south").exactly(5).asOf("2025-01"));

        assertFalse(of(story.assess(), "north").asOf().moment());
        assertTrue(of(story.assess(), "south").asOf().moment());
    }

    @Test
    void withoutAsOf_aClaimSpeaksOfAMomentInTheTimeOfClaiming_howeverThatIsWritten() {
        Case story = Case.quantity(Temporality.VARYING).with(says("north").exactly(5).claimed("../2025-02-04"));

        AsOf asOf = of(story.assess(), "north").asOf();

        assertEquals("../2025-02-04", asOf.date().text());
        assertTrue(asOf.moment());
    }

    private static void assertStands(String key, Case.Saying first, Case.Saying second) {
        assertEquals(List.of(key), of(Case.quantity(Temporality.FIXED).with(first, second).assess(), "north").claims());
        assertEquals(List.of(key), of(Case.quantity(Temporality.FIXED).with(second, first).assess(), "north").claims());
    }
}
