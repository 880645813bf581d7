package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dixit.question.Temporality;

/**
 * One holder's positions on a question through time.
 *
 * @param steps the days at whose end it was another than before, in order
 */
record Course(String holder, List<Step> steps) {

    /** @param position null: from then on the holder had none, as a part that it was derived from fell away */
    record Step(LocalDate day, Position position) {
    }

    /** @param statements the holder's, in their order */
    static Course of(String holder, List<Statement> statements, Outline outline, Camps camps) {
        var standings = new Standings(holder, outline, camps);
        var steps = new ArrayList<Step>();
        Position before = null;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            standings.hear(statement);
            boolean dayEnds = i + 1 == statements.size() || !statements.get(i + 1).said().equals(statement.said());
            if (dayEnds) {
                Position after = standings.settle();
                if (after != before) {
                    steps.add(new Step(statement.said(), after));
                }
                before = after;
            }
        }
        return new Course(holder, steps);
    }

    /** The position at the end of a day (null: at last); null if there was none. */
    Position at(LocalDate day) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (day == null || !steps.get(i).day().isAfter(day)) {
                return steps.get(i).position();
            }
        }
        return null;
    }

    /** The ninth rule of assessment. Where there was no position for a while, those before and after are compared. */
    List<Revision> revisions(Temporality temporality) {
        var revisions = new ArrayList<Revision>();
        Position before = null;
        for (Step step : steps) {
            Position after = step.position();
            if (after == null) {
                continue;
            }
            if (before != null && !before.answer().equals(after.answer())) {
                revisions.add(Revision.of(step.day(), before, after, temporality));
            }
            before = after;
        }
        return revisions;
    }
}
