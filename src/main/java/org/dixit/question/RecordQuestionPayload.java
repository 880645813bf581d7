package org.dixit.question;

import java.util.List;
import org.dixit.recording.RecordingInputs;
import org.dixit.recording.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What came of recording a question.")
public abstract class RecordQuestionPayload {

    @Description("The question as it is now; null where there are errors.")
    public Question question;

    @NonNull
    @Description(RecordingInputs.ERRORS)
    public List<@NonNull UserError> userErrors;
}
