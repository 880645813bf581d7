package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.dixit.question.Temporality;
import org.junit.jupiter.api.Test;

/** Large questions. The bounds in time are generous: they are there to notice quadratic growth, not slow machines. */
class ManyClaimsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Test
    void fiveHundredHoldersAreCompared_oneMoreIsRefused() {
        Case story = Case.quantity(Temporality.FIXED);
        for (int holder = 0; holder < 500; holder++) {
            story.with(says("holder" + holder).exactly(holder));
        }
        assertEquals(500 * 499 / 2, assertTimeoutPreemptively(Duration.ofSeconds(60), story::assess).disputes().size());

        story.with(says("onemore").exactly(1000).claimed("2025-01-02"));

        TooManyHolders refusal = assertThrows(TooManyHolders.class, story::assess);
        assertEquals("q", refusal.question());
        assertEquals(501, refusal.holders());
        assertEquals(500, story.assessAt("2025-01-01").positions().size());
    }

    @Test
    void tenThousandClaimsOfOneHolderOnTenThousandDaysAreTenThousandRevisions() {
        Case story = Case.quantity(Temporality.VARYING);
        for (int day = 0; day < 10_000; day++) {
            story.with(says("a").exactly(day).claimed(day(day)));
        }

        Assessment assessment = assertTimeoutPreemptively(Duration.ofSeconds(60), story::assess);

        assertEquals(9_999, assessment.revisions().size());
        assertTrue(assessment.revisions().stream().allMatch(revision -> revision.kind() == RevisionKind.RAISED));
    }

    @Test
    void tenThousandClaimsOfFiveHundredHoldersCorroborateEachOther() {
        Case story = Case.quantity(Temporality.FIXED);
        for (int claim = 0; claim < 10_000; claim++) {
            story.with(says("holder" + claim % 500).about(1000 + claim % 7).claimed(day(claim / 500)).publishedBy("paper" + claim % 11));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Assessment assessment = story.assess();
            assertTrue(assessment.agreed());
            for (Position position : assessment.positions()) {
                assertEquals(499, assessment.corroboratedBy(position).size());
            }
        });
    }

    @Test
    void tenThousandClaimsOnAHundredPartsAddUpDayByDay() {
        Case story = Case.quantity(Temporality.CUMULATIVE);
        for (int part = 0; part < 100; part++) {
            story.part("part" + part, Temporality.CUMULATIVE);
        }
        for (int claim = 0; claim < 10_000; claim++) {
            story.with(says("a").on("part" + claim % 100).exactly(claim).claimed(day(claim)));
        }

        Assessment assessment = assertTimeoutPreemptively(Duration.ofSeconds(60), story::assess);

        assertEquals(9_900, assessment.revisions().size());
        assertEquals(100, assessment.positions().get(0).claims().size());
    }

    @Test
    void aHundredDaysAreAskedOfOneAssessor() {
        Case story = Case.quantity(Temporality.CUMULATIVE);
        for (int claim = 0; claim < 10_000; claim++) {
            story.with(says("holder" + claim % 50).about(claim).claimed(day(claim)));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Assessor assessor = story.assessor();
            for (int day = 0; day < 10_000; day += 100) {
                List<Position> positions = assessor.at(FIRST_DAY.plusDays(day)).positions();
                assertEquals(Math.min(50, day + 1), positions.size());
            }
        });
    }

    private static String day(int day) {
        return FIRST_DAY.plusDays(day).toString();
    }
}
