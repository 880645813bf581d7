package org.dixit.document;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dixit.recording.InputLine;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.ObjectRecording;

/** Records documents. */
@Singleton
class DocumentRecording extends ObjectRecording {

    DocumentRecording(LineRecorder recorder) {
        super(recorder, "document", Map.of());
    }

    /** What the document states of its text stays; if a text does not fit that, it is the text that is wrong. */
    @Override
    protected void complete(InputLine line) {
        line.tell("sha256", "text");
        line.tell("characters", "text");
    }
}
