package org.dixit.assessment.rules;

import java.math.BigDecimal;

import org.dixit.claim.Stance;
import org.dixit.question.QuestionKind;

/**
 * What a position answers to its question, with the tolerance applied: figures, yes or no, figures denied, or nothing.
 * Two equal answers are no change of position.
 */
public sealed interface Answer {

    /** The number lies in the range. */
    record Figures(Range range) implements Answer {
    }

    /** Yes or no. */
    enum Side implements Answer {
        YES, NO
    }

    /**
     * The number does not lie in the range. It has no range of its own, so it neither widens what is claimed nor takes
     * part in any agreement; but whoever says it is not silent.
     */
    record Denial(Range denied) implements Answer {
    }

    /** No side: neither confirmed nor denied, a denial that says not what, or anything said on an open question. */
    enum Silence implements Answer {
        SILENCE
    }

    /** The range that it gives, or null. */
    default Range range() {
        return this instanceof Figures figures ? figures.range() : null;
    }

    /** The fifth rule of assessment. */
    static Answer of(QuestionKind kind, Stance stance, Quantity quantity, BigDecimal tolerance) {
        if (stance == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
            return Silence.SILENCE;
        }
        return switch (kind) {
            case OPEN -> Silence.SILENCE;
            case POLAR -> stance == Stance.DENIES ? Side.NO : Side.YES;
            case QUANTITY -> {
                if (quantity == null) {
                    yield Silence.SILENCE;
                }
                Range range = quantity.range(tolerance);
                yield stance == Stance.DENIES ? new Denial(range) : new Figures(range);
            }
        };
    }
}
