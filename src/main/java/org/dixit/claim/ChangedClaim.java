package org.dixit.claim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dixit.line.Amendment;
import org.dixit.line.Kinds;
import org.dixit.line.Line;
import org.dixit.line.Occasion;
import org.dixit.line.Occasion.Source;
import org.dixit.line.Problem;
import org.dixit.line.Problem.Code;
import org.dixit.recording.Input;
import org.dixit.recording.InputLine;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.Outcome;
import org.dixit.recording.UserErrorCode;

/** A claim that a mutation names and of which it changes a little, for a reason. */
final class ChangedClaim {

    private static final String TYPE = "claim";
    private static final String REASON = "reason";

    private final Input input;
    private final LineRecorder recorder;
    private final InputLine places;

    ChangedClaim(Input input, LineRecorder recorder) {
        this.input = input;
        this.recorder = recorder;
        this.places = new InputLine(input, Map.of());
        places.tell("key", TYPE);
        places.tell(ClaimLine.RETRACTED, REASON);
        places.tell(ClaimLine.RETRACTED + "." + REASON, REASON);
    }

    /** @param change makes it of what the claim says, and tells whether there is anything to change */
    Outcome write(String by, Predicate<ObjectNode> change) {
        String reason = input.value(REASON);
        if (!Kinds.isText(reason, Kinds.STATEMENT)) {
            places.refuse(REASON, UserErrorCode.INVALID,
                    "A reason is a text of 1 to " + Kinds.STATEMENT + " characters. Write why.");
            return Outcome.refused(places.errors());
        }
        return recorder.write(new Change(input.value(TYPE), change), places, new Occasion(by, Source.MUTATION, reason));
    }

    private final class Change implements Amendment {

        private final String key;
        private final Predicate<ObjectNode> change;

        Change(String key, Predicate<ObjectNode> change) {
            this.key = key;
            this.change = change;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Line line(Stored there, List<Problem> problems) {
            if (there.body() == null) {
                problems.add(new Problem(1, TYPE, key, "key", Code.UNKNOWN_KEY, "There is no claim of this key.", "Correct the key."));
                return null;
            }
            there.expect(input.value("expectedVersion"), this, problems);
            ObjectNode claim = JsonNodeFactory.instance.objectNode().put("key", key).setAll(there.body());
            return change.test(claim) ? recorder.type(TYPE).read(1, claim, problems) : null;
        }
    }
}
