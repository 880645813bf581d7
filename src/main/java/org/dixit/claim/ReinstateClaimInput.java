package org.dixit.claim;

import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ReinstateClaimInput")
@Description("That a claim was retracted in error.")
public record ReinstateClaimInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("The claim's key.") String claim,
        @NonNull @Description("Why: its history keeps it.") String reason) {
}
