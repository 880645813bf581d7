package org.dixit.actor;

import java.util.List;
import org.dixit.recording.RecordingInputs;
import org.dixit.recording.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What came of recording an actor.")
public abstract class RecordActorPayload {

    @Description("The actor as it is now; null where there are errors.")
    public Actor actor;

    @NonNull
    @Description(RecordingInputs.ERRORS)
    public List<@NonNull UserError> userErrors;
}
