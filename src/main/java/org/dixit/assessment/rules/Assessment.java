package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.dixit.question.Temporality;

/**
 * What a question comes to on a day.
 *
 * @param question its key
 * @param at the day; null: no limit
 * @param positions one for each holder that has one, by the day said, then by holder key
 * @param disputes by their first position, then by their second
 * @param revisions up to that day, by day, then by holder key
 * @param agreed at least two positions take a side or give a range, and there is no dispute
 * @param claimedRange from the lowest low to the highest high; null if no position gives a range
 * @param agreedRange from the highest low to the lowest high; null if that is empty, or no position gives a range
 */
public record Assessment(String question, Temporality temporality, LocalDate at, List<Position> positions,
        List<Dispute> disputes, List<Revision> revisions, boolean agreed, Range claimedRange, Range agreedRange) {

    /**
     * The holders whose positions here corroborate a position, in the order of the positions. It may be one of these, or
     * a past one out of a revision: then, who says now what was said then.
     */
    public List<Corroboration> corroboratedBy(Position position) {
        return positions.stream()
                .map(other -> Corroboration.of(position, other, temporality))
                .filter(Objects::nonNull)
                .toList();
    }
}
