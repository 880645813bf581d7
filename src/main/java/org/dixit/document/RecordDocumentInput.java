package org.dixit.document;

import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordDocumentInput")
@Description("A whole document: what is absent is removed, but for its text and what it states of that.")
public record RecordDocumentInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("What it is called: unique among documents.") String key,
        @Description(RecordingInputs.DOSSIER) String dossier,
        @NonNull @Description("Its title, in one language or more.") List<@NonNull LocalizedTextInput> title,
        @NonNull @Description("The language of its text: a BCP 47 tag.") String language,
        @NonNull @Description("When it was published: EDTF, with an end.") String published,
        @Description("The key of the actor that published it.") String publisher,
        @Description("Where it is.") String url,
        @Description("The address of what it was made from.") String derivedFrom,
        @Description("How it was translated; absent where it was not.") Translation translation,
        @Description("Its text, to be kept; absent leaves the one that is known as it is.") String text) {
}
