package org.dixit.recording;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dixit.line.Amendment;
import org.dixit.line.LineTooLarge;
import org.dixit.line.LineType;
import org.dixit.line.LineTypes;
import org.dixit.line.LineWriter;
import org.dixit.line.LinesRefused;
import org.dixit.line.Occasion;
import org.dixit.line.Problem;
import org.dixit.line.Writing;

/** Writes the lines that inputs become, with the checks and the SQL of an import. */
@ApplicationScoped
public class LineRecorder {

    private final LineWriter writer;
    private final LineTypes types;
    private final RecordingConfig config;
    private final Vertx vertx;

    LineRecorder(LineWriter writer, LineTypes types, RecordingConfig config, Vertx vertx) {
        this.writer = writer;
        this.types = types;
        this.config = config;
        this.vertx = vertx;
    }

    public LineType type(String name) {
        return types.named(name);
    }

    /** Does what blocks where nothing else waits for it. */
    public Uni<Outcome> aside(Callable<Outcome> work) {
        return vertx.executeBlocking(work, false);
    }

    /**
     * Writes an object as its input states it.
     *
     * @param input as a line
     */
    Outcome record(String type, Input input, InputLine line, Occasion occasion) {
        List<Problem> problems = new ArrayList<>();
        var object = new StatedObject(types.named(type), line.object(), input.value("expectedVersion"), input.value("dossier"));
        object.check(problems);
        var errors = line.errorsWith(problems);
        return errors.isEmpty() ? write(object, line, occasion, object.dossier()) : Outcome.refused(errors);
    }

    /**
     * Writes a line that depends on what is there.
     *
     * @param input where what is wrong is told
     */
    public Outcome write(Amendment amendment, InputLine input, Occasion occasion) {
        return write(amendment, input, occasion, null);
    }

    private Outcome write(Amendment amendment, InputLine input, Occasion occasion, String dossier) {
        try {
            writer.write(amendment, new Writing(occasion, config.maxWait()).into(dossier));
            return Outcome.recorded(amendment.key());
        } catch (LinesRefused refusal) {
            return Outcome.refused(input.errorsWith(refusal.problems()));
        } catch (LineTooLarge tooLarge) {
            return Outcome.refused(List.of(new UserError("This is more than the database can index. Shorten the longest texts, or give them in fewer languages.",
                    input.path(null), UserErrorCode.INVALID)));
        }
    }
}
