package org.dixit.assessment.rules;

import java.math.BigInteger;

import org.dixit.question.Temporality;

/**
 * That two positions exclude each other if they speak of the same time: the sixth rule of assessment. Whether they do
 * speak of the same time, and so whether it is a dispute, {@link #certainty} says.
 *
 * @param upper the larger: the higher figures, the yes, or the figures that the other denies
 * @param lower the other
 */
record Clash(Position upper, Position lower) {

    /** The clash of two positions, whichever comes first; null if there is none. */
    static Clash between(Position a, Position b) {
        if (exceeds(a.answer(), b.answer())) {
            return new Clash(a, b);
        }
        return exceeds(b.answer(), a.answer()) ? new Clash(b, a) : null;
    }

    private static boolean exceeds(Answer upper, Answer lower) {
        if (upper instanceof Answer.Figures figures) {
            return lower instanceof Answer.Figures other && figures.range().isAbove(other.range())
                    || lower instanceof Answer.Denial denial && denial.denied().contains(figures.range());
        }
        return upper == Answer.Side.YES && lower == Answer.Side.NO;
    }

    boolean isDenial() {
        return lower.answer() instanceof Answer.Denial;
    }

    /** The larger's low less the smaller's high; null where it is not between figures. */
    BigInteger gap() {
        Range smaller = lower.range();
        return smaller == null ? null : upper.range().low().subtract(smaller.high());
    }

    /** Null: the dates allow for both, and it is no dispute. */
    Certainty certainty(Temporality temporality) {
        Certainty certainty = certaintyOfDates(temporality);
        return certainty == Certainty.CERTAIN && addsAcrossTimes(temporality) ? Certainty.POSSIBLE : certainty;
    }

    /** Whether only what its parts speak of keeps it from being certain. */
    boolean isWeakenedByParts(Temporality temporality) {
        return certaintyOfDates(temporality) == Certainty.CERTAIN && addsAcrossTimes(temporality);
    }

    private Certainty certaintyOfDates(Temporality temporality) {
        return switch (temporality) {
            case FIXED -> Certainty.CERTAIN;
            case CUMULATIVE -> isDenial() ? upper.asOf().meets(lower.asOf()) : upper.asOf().holdsBy(lower.asOf());
            case VARYING -> upper.asOf().meets(lower.asOf());
        };
    }

    private boolean addsAcrossTimes(Temporality temporality) {
        return temporality == Temporality.CUMULATIVE && (upper.basis().acrossTimes() || lower.basis().acrossTimes());
    }
}
