package org.dixit.event;

import java.util.List;
import org.dixit.recording.RecordingInputs;
import org.dixit.recording.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What came of recording an event.")
public abstract class RecordEventPayload {

    @Description("The event as it is now; null where there are errors.")
    public Event event;

    @NonNull
    @Description(RecordingInputs.ERRORS)
    public List<@NonNull UserError> userErrors;
}
