package org.dixit.question;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordQuestionInput")
@Description("A whole question: what is absent is removed.")
public record RecordQuestionInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("What it is called: unique among questions.") String key,
        @Description(RecordingInputs.DOSSIER) String dossier,
        @NonNull @Description("The key of the event that it is about.") String event,
        @NonNull @Description("What answers it.") QuestionKind kind,
        @NonNull @Description("How it is put, in one language or more.") List<@NonNull LocalizedTextInput> text,
        @Nullable @Description("What its quantities count or measure.") List<@NonNull LocalizedTextInput> unit,
        @NonNull @Description("How its answer goes with time.") Temporality temporality,
        @Nullable @Description("The keys of questions whose answers add up to its own.") List<@NonNull String> parts) {
}
