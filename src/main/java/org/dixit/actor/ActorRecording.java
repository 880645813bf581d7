package org.dixit.actor;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.ObjectRecording;

/** Records actors. */
@Singleton
class ActorRecording extends ObjectRecording {

    ActorRecording(LineRecorder recorder) {
        super(recorder, "actor", Map.of("wikidataId", "wikidata"));
    }
}
