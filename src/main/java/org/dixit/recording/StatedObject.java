package org.dixit.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dixit.line.Amendment;
import org.dixit.line.Kinds;
import org.dixit.line.Line;
import org.dixit.line.Line.Reference;
import org.dixit.line.LineType;
import org.dixit.line.Problem;
import org.dixit.line.Problem.Code;

/**
 * A whole object, as a mutation states it: what it leaves out is removed, but for what no mutation of this kind can state.
 *
 * @param expectedVersion that the object has before, 0 where it must not be there yet; null where any will do
 * @param dossier that the object becomes part of; null where it is not to
 */
record StatedObject(LineType lineType, ObjectNode object, Integer expectedVersion, String dossier) implements Amendment {

    private static final int ONLY_LINE = 1;

    @Override
    public String type() {
        return lineType.name();
    }

    @Override
    public String key() {
        return object.path("key").textValue();
    }

    /** Finds what is wrong whatever is there. */
    void check(List<Problem> problems) {
        line(object.deepCopy(), problems);
    }

    @Override
    public Line line(Stored there, List<Problem> problems) {
        there.expect(expectedVersion, this, problems);
        var whole = object.deepCopy();
        for (var field : lineType.staying()) {
            if (there.body() != null && there.body().has(field)) {
                whole.set(field, there.body().get(field));
            }
        }
        return line(whole, problems);
    }

    private Line line(ObjectNode object, List<Problem> problems) {
        var line = lineType.read(ONLY_LINE, object, problems);
        if (line == null || dossier == null) {
            return line;
        }
        if (!Kinds.isKey(dossier)) {
            problems.add(new Problem(ONLY_LINE, type(), key(), "dossier", Code.UNKNOWN_KEY, "There is no such dossier.", "Correct the key."));
            return line;
        }
        List<Reference> references = new ArrayList<>(line.references());
        references.add(new Reference("dossier", "dossier", dossier));
        return new Line(line.number(), line.type(), line.key(), line.body(), line.dates(), references, line.beside());
    }
}
