package org.dixit.assessment.rules;

import java.time.LocalDate;

import org.dixit.question.Temporality;

/**
 * That a holder changed its position.
 *
 * @param day when: at its end, the holder's position was another. Not always the day that {@code after} was said on: a
 *     total falls back to an older direct claim when one of its parts is no longer answered
 * @param certainty whether both cannot be right, may not both be, or can be (null): growth is no contradiction
 */
public record Revision(String holder, RevisionKind kind, LocalDate day, Position before, Position after,
        Certainty certainty) {

    /** The change from one position to another that answers differently. */
    static Revision of(LocalDate day, Position before, Position after, Temporality temporality) {
        Clash clash = Clash.between(before, after);
        return new Revision(after.holder(), kind(before.answer(), after.answer(), clash != null), day, before, after,
                clash == null ? null : clash.certainty(temporality));
    }

    private static RevisionKind kind(Answer before, Answer after, boolean clash) {
        if (before == Answer.Silence.SILENCE) {
            return RevisionKind.BROKE_SILENCE;
        }
        if (after == Answer.Silence.SILENCE) {
            return RevisionKind.FELL_SILENT;
        }
        if (before.range() != null && after.range() != null) {
            return kind(before.range(), after.range());
        }
        return clash ? RevisionKind.REVERSED : RevisionKind.RESTATED;
    }

    private static RevisionKind kind(Range before, Range after) {
        int low = after.low().compareTo(before.low());
        int high = Range.compareEnds(after.high(), before.high());
        if (low >= 0 && high >= 0) {
            return RevisionKind.RAISED;
        }
        return low <= 0 && high <= 0 ? RevisionKind.LOWERED : RevisionKind.RESTATED;
    }
}
