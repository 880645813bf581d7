package org.dixit.claim;

import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RetractClaimInput")
@Description("That a claim should not have been recorded as it is.")
public record RetractClaimInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("The claim's key.") String claim,
        @NonNull @Description("Why: readers see it.") String reason) {
}
