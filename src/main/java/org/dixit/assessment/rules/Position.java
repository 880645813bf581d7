package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.List;

import org.dixit.claim.Stance;

/**
 * The standing answer of one holder to one question at a day.
 *
 * @param holder key of a party or a claimant
 * @param camp its side of the event on the day that it said this
 * @param stance of its claim; AFFIRMS for a derived position
 * @param quantity as stated, a derived one summed; null where none was stated
 * @param answer what the tolerance makes of stance and quantity
 * @param said for a derived position, the latest day on which one of its parts was said
 * @param asOf the time it speaks of; for a derived position, that of the part whose time ends last
 */
public record Position(String holder, Camp camp, Stance stance, Quantity quantity, Answer answer, LocalDate said, AsOf asOf,
        Basis basis) {

    /** Keys of the claims that it rests on, in order. */
    public List<String> claims() {
        return basis.claims();
    }

    public boolean derived() {
        return basis.derived();
    }

    public boolean doubtful() {
        return basis.doubtful();
    }

    /** The range that it gives; null where it gives none. */
    public Range range() {
        return answer.range();
    }
}
