package org.dixit.event;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.ObjectRecording;

/** Records events. */
@Singleton
class EventRecording extends ObjectRecording {

    EventRecording(LineRecorder recorder) {
        super(recorder, "event", Map.of());
    }
}
