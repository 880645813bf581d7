package org.dixit.document;

import java.util.List;
import org.dixit.recording.RecordingInputs;
import org.dixit.recording.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What came of giving a document its text.")
public abstract class AttachTextPayload {

    @Description("The document as it is now; null where there are errors.")
    public Document document;

    @NonNull
    @Description(RecordingInputs.ERRORS)
    public List<@NonNull UserError> userErrors;
}
