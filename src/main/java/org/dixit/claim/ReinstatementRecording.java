package org.dixit.claim;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.dixit.recording.Input;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.Outcome;
import org.dixit.recording.Recording;

/** Takes retracted claims back in. One that is not retracted stays as it is. */
@Singleton
class ReinstatementRecording implements Recording {

    private final LineRecorder recorder;

    ReinstatementRecording(LineRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String mutation() {
        return "reinstateClaim";
    }

    @Override
    public Uni<Outcome> record(Input input, String by) {
        return recorder.aside(() -> new ChangedClaim(input, recorder).write(by, claim -> claim.remove(ClaimLine.RETRACTED) != null));
    }
}
