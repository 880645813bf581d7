package org.dixit.assessment.rules;

import java.math.BigInteger;

import org.dixit.question.Temporality;

/**
 * That the positions of two holders on one question cannot both be right, or may not both be.
 *
 * @param question its key
 * @param temporality the question's
 * @param first the position said first, or of the two said on one day that of the smaller holder key
 * @param gap how far apart the figures are: the larger's low less the smaller's high, at least 1. Null between sides, and
 *     where one denies the other's figure
 */
public record Dispute(String question, Temporality temporality, Position first, Position second, Certainty certainty,
        BigInteger gap) {

    /** The question's and the holders' keys, smaller holder first: it stays when the holders restate their positions. */
    public String key() {
        boolean inOrder = first.holder().compareTo(second.holder()) < 0;
        return String.join(":", question, (inOrder ? first : second).holder(), (inOrder ? second : first).holder());
    }
}
