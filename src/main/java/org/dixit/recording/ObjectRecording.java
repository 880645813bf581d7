package org.dixit.recording;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.dixit.line.Occasion;
import org.dixit.line.Occasion.Source;

/** A mutation that states a whole object. */
public abstract class ObjectRecording implements Recording {

    private final LineRecorder recorder;
    private final String type;
    private final Map<String, String> names;

    /**
     * @param type of the lines of such objects
     * @param names of fields that the line calls otherwise than the input, by what the input calls them
     */
    protected ObjectRecording(LineRecorder recorder, String type, Map<String, String> names) {
        this.recorder = recorder;
        this.type = type;
        this.names = names;
    }

    @Override
    public final String mutation() {
        return "record" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    @Override
    public final Uni<Outcome> record(Input input, String by) {
        return recorder.aside(() -> {
            var line = new InputLine(input, names);
            complete(line);
            return recorder.record(type, input, line, new Occasion(by, Source.MUTATION));
        });
    }

    /** Makes a line of an input that does not say all as a line does. */
    protected void complete(InputLine line) {
        // Most inputs do.
    }
}
