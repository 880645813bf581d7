package org.dixit.document;

import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AttachTextInput")
@Description("The text of a document, exactly as its passages were taken from it.")
public record AttachTextInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("The document's key.") String document,
        @NonNull @Description("Its text.") String text,
        @Description("Whether to keep the text; false verifies the passages and lets it go, also one kept before. True where absent.") Boolean keep) {
}
