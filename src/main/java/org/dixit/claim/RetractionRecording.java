package org.dixit.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.dixit.recording.Input;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.Outcome;
import org.dixit.recording.Recording;

/** Retracts claims. One that is retracted stays as it is: with the reason that was given first. */
@Singleton
class RetractionRecording implements Recording {

    private final LineRecorder recorder;

    RetractionRecording(LineRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String mutation() {
        return "retractClaim";
    }

    @Override
    public Uni<Outcome> record(Input input, String by) {
        return recorder.aside(() -> new ChangedClaim(input, recorder).write(by, claim -> retract(claim, input.value("reason"), by)));
    }

    private static boolean retract(ObjectNode claim, String reason, String by) {
        if (claim.has(ClaimLine.RETRACTED)) {
            return false;
        }
        claim.putObject(ClaimLine.RETRACTED).put("reason", reason).put("at", Instant.now().toString()).put("by", by);
        return true;
    }
}
