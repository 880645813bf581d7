package org.dixit.assessment.rules;

import org.dixit.question.Temporality;

/**
 * That another holder, independently, says the same.
 *
 * @param holder key of the one that corroborates
 * @param adverse whether the two stand on opposite sides of the event: neither has an interest in agreeing
 */
public record Corroboration(String holder, boolean adverse) {

    /** How {@code other} corroborates {@code position}, or null if it does not: the seventh rule of assessment. */
    static Corroboration of(Position position, Position other, Temporality temporality) {
        boolean corroborates = !position.holder().equals(other.holder())
                && agree(position.answer(), other.answer())
                && (temporality != Temporality.VARYING || position.asOf().windowMeets(other.asOf()))
                && !position.basis().carriers().contains(other.holder())
                && !other.basis().carriers().contains(position.holder())
                && !position.basis().sharesClaimWith(other.basis());
        return corroborates ? new Corroboration(other.holder(), position.camp().opposes(other.camp())) : null;
    }

    private static boolean agree(Answer a, Answer b) {
        if (a instanceof Answer.Side) {
            return a == b;
        }
        return a.range() != null && b.range() != null && a.range().meets(b.range());
    }
}
