package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.dixit.claim.Stance;
import org.dixit.question.Temporality;

/**
 * What one holder's positions on a question and its parts are at the moment, while its statements come in, in their
 * order. Settling costs one look at each question of the outline and one addition for each part of those that changed.
 */
final class Standings {

    private final String holder;
    private final Outline outline;
    private final Camps camps;
    private final Position[] direct;
    private final Position[] standing;
    private final boolean[] touched;

    Standings(String holder, Outline outline, Camps camps) {
        this.holder = holder;
        this.outline = outline;
        this.camps = camps;
        int questions = outline.entries().size();
        this.direct = new Position[questions];
        this.standing = new Position[questions];
        this.touched = new boolean[questions];
    }

    void hear(Statement statement) {
        direct[statement.question()] = statement.heldBy(holder, camps);
        touched[statement.question()] = true;
    }

    /** The position on the question itself after all that was heard; null if there is none. */
    Position settle() {
        for (int i = 0; i < touched.length; i++) {
            Outline.Entry entry = outline.entries().get(i);
            for (int part : entry.parts()) {
                touched[i] |= touched[part];
            }
            if (touched[i]) {
                standing[i] = stands(direct[i], entry);
            }
        }
        Arrays.fill(touched, false);
        return standing[standing.length - 1];
    }

    /** The fourth rule of assessment. */
    private Position stands(Position direct, Outline.Entry entry) {
        var parts = new ArrayList<Position>(entry.parts().size());
        for (int index : entry.parts()) {
            Position part = standing[index];
            boolean outdated = part != null && direct != null && !part.said().isAfter(direct.said());
            if (part == null || part.range() == null || outdated) {
                return direct;
            }
            parts.add(part);
        }
        Position derived = parts.isEmpty() ? null : sum(parts, entry.question().temporality());
        return derived == null ? direct : derived;
    }

    /**
     * The sum of positions, which come in the order of their questions' keys; null where it would mix times that must not
     * be mixed. "Then by key" is read as in the third rule: of two that end on the same day, the greater key comes later.
     * What adds up figures of different times does so in any sum that it becomes part of.
     */
    private Position sum(List<Position> parts, Temporality temporality) {
        Position latest = parts.get(0);
        Range range = new Range(BigInteger.ZERO, BigInteger.ZERO);
        boolean acrossTimes = false;
        for (Position part : parts) {
            range = range.plus(part.range());
            acrossTimes |= part.basis().acrossTimes() || !part.asOf().sameAs(parts.get(0).asOf());
            latest = part.asOf().last() >= latest.asOf().last() ? part : latest;
        }
        if (acrossTimes && temporality == Temporality.VARYING) {
            return null;
        }
        LocalDate said = parts.stream().map(Position::said).max(Comparator.naturalOrder()).orElseThrow();
        return new Position(holder, camps.of(holder, said), Stance.AFFIRMS,
                Quantity.sum(parts.stream().map(Position::quantity).toList()), new Answer.Figures(range), said, latest.asOf(),
                Basis.ofParts(parts.stream().map(Position::basis).toList(), acrossTimes));
    }
}
