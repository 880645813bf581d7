package org.dixit.question;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.ObjectRecording;

/** Records questions. */
@Singleton
class QuestionRecording extends ObjectRecording {

    QuestionRecording(LineRecorder recorder) {
        super(recorder, "question", Map.of());
    }
}
