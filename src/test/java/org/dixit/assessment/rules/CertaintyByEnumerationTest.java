package org.dixit.assessment.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;
import org.junit.jupiter.api.Test;

/**
 * Certainty against an enumeration of all that may be the case: each choice of one day for each moment, while an extent
 * holds on all its days. CERTAIN means that every choice clashes, POSSIBLE that some do. All pairs of windows within four
 * days are tried, with open ends: there a moment may fall on days far outside, and an extent reaches farther still.
 */
class CertaintyByEnumerationTest {

    private static final int DAYS = 4;
    private static final int FAR = 3;
    private static final int FARTHER = 6;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** @param first null: open; likewise last */
    private record Window(Integer first, Integer last, boolean moment) {

        /** The days on which it may hold: one list of days for each choice. */
        List<List<Integer>> choices() {
            int beyond = moment ? FAR : FARTHER;
            int from = first == null ? -beyond : first;
            int to = last == null ? DAYS + beyond : last;
            List<Integer> days = IntStream.rangeClosed(from, to).boxed().toList();
            return moment ? days.stream().map(List::of).toList() : List.of(days);
        }

        AsOf asOf() {
            LocalDate earliest = first == null ? null : FIRST_DAY.plusDays(first);
            LocalDate latest = last == null ? null : FIRST_DAY.plusDays(last);
            return new AsOf(new Edtf((first == null ? ".." : earliest) + "/" + (last == null ? ".." : latest), earliest, latest,
                    false, false, true), moment);
        }
    }

    private static final List<Window> WINDOWS = windows();

    private static List<Window> windows() {
        var ends = IntStream.rangeClosed(-1, DAYS).boxed().toList();
        return ends.stream().flatMap(first -> ends.stream().flatMap(last -> IntStream.range(0, 2).mapToObj(moment ->
                        new Window(first < 0 ? null : first, last < 0 ? null : last, moment == 1))))
                .filter(window -> window.first() == null || window.last() == null || window.first() <= window.last())
                .toList();
    }

    @Test
    void cumulative_theLargerIsWrongIfItHoldsOnADayNoLaterThanOneOnWhichTheSmallerHolds() {
        assertAll(Temporality.CUMULATIVE, figures(10), figures(5), (larger, smaller) -> anyDays(larger, smaller, (a, b) -> a <= b));
        assertAll(Temporality.CUMULATIVE, Answer.Side.YES, Answer.Side.NO, (yes, no) -> anyDays(yes, no, (a, b) -> a <= b));
    }

    @Test
    void cumulative_aDeniedRangeClashesOnDaysOnWhichBothHold() {
        assertAll(Temporality.CUMULATIVE, figures(10), new Answer.Denial(Case.range(9, 11)), (a, b) -> anyDays(a, b, Integer::equals));
    }

    @Test
    void varying_positionsClashOnDaysOnWhichBothHold() {
        assertAll(Temporality.VARYING, figures(10), figures(5), (a, b) -> anyDays(a, b, Integer::equals));
        assertAll(Temporality.VARYING, Answer.Side.YES, Answer.Side.NO, (a, b) -> anyDays(a, b, Integer::equals));
        assertAll(Temporality.VARYING, figures(10), new Answer.Denial(Case.range(9, 11)), (a, b) -> anyDays(a, b, Integer::equals));
    }

    @Test
    void fixed_everyChoiceClashes() {
        assertAll(Temporality.FIXED, figures(10), figures(5), (a, b) -> true);
    }

    private static void assertAll(Temporality temporality, Answer upper, Answer lower,
            BiPredicate<List<Integer>, List<Integer>> clashes) {
        for (Window one : WINDOWS) {
            for (Window other : WINDOWS) {
                Certainty expected = enumerate(one, other, clashes);
                Position first = position("a", upper, one.asOf());
                Position second = position("b", lower, other.asOf());
                assertEquals(expected, Clash.between(first, second).certainty(temporality),
                () -> temporality + " " + one + " " + other);
                assertEquals(expected, Clash.between(second, first).certainty(temporality),
                () -> temporality + " " + other + " " + one);
            }
        }
    }

    private static Certainty enumerate(Window one, Window other, BiPredicate<List<Integer>, List<Integer>> clashes) {
        boolean every = true;
        boolean some = false;
        for (List<Integer> ofOne : one.choices()) {
            for (List<Integer> ofOther : other.choices()) {
                boolean clash = clashes.test(ofOne, ofOther);
                every &= clash;
                some |= clash;
            }
        }
        return every ? Certainty.CERTAIN : some ? Certainty.POSSIBLE : null;
    }

    private static boolean anyDays(List<Integer> one, List<Integer> other, BiPredicate<Integer, Integer> relation) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> relation.test(a, b)));
    }

    private static Answer figures(long number) {
        return new Answer.Figures(Case.range(number, number));
    }

    private static Position position(String holder, Answer answer, AsOf asOf) {
        return new Position(holder, Camp.NEITHER, Stance.AFFIRMS, new Quantity(BigInteger.ONE, BigInteger.ONE, Qualifier.EXACT),
                answer,
                FIRST_DAY, asOf, new Basis(List.of(holder), false, false, false, Set.of()));
    }
}
