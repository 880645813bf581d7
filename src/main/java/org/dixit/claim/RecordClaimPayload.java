package org.dixit.claim;

import java.util.List;
import org.dixit.recording.RecordingInputs;
import org.dixit.recording.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What came of recording a claim.")
public abstract class RecordClaimPayload {

    @Description("The claim as it is now; null where there are errors.")
    public Claim claim;

    @NonNull
    @Description(RecordingInputs.ERRORS)
    public List<@NonNull UserError> userErrors;
}
