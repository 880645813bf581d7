package org.dixit.dossier;

import java.util.List;
import java.util.stream.Stream;

import org.dixit.actor.ActorLine;
import org.dixit.claim.ClaimLine;
import org.dixit.document.DocumentLine;
import org.dixit.event.EventLine;
import org.dixit.line.LineType;
import org.dixit.question.QuestionLine;

/** The types of lines there are. */
final class LineTypes {

    /** In the order in which they are written, and exported: none refers to one behind it. */
    static final List<LineType> OF_OBJECTS =
            List.of(new ActorLine(), new DocumentLine(), new EventLine(), new QuestionLine(), new ClaimLine());

    static final List<LineType> ALL = Stream.concat(OF_OBJECTS.stream(), Stream.of(new DossierLine())).toList();

    private LineTypes() {
    }

    /** Null if there is none of that name. */
    static LineType named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findAny().orElse(null);
    }
}
