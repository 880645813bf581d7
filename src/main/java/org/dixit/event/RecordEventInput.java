package org.dixit.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordEventInput")
@Description("A whole event: what is absent is removed.")
public record RecordEventInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("What it is called: unique among events.") String key,
        @Description(RecordingInputs.DOSSIER) String dossier,
        @NonNull @Description("What happened.") EventKind kind,
        @NonNull @Description("Its title, in one language or more.") List<@NonNull LocalizedTextInput> title,
        @NonNull @Description("When it happened: EDTF.") String occurred,
        @Description("Where it happened.") PlaceInput place,
        @Description("The key of the larger event that it is a part of.") String partOf,
        @Nullable @Description("Who took part.") List<@NonNull ParticipantInput> participants) {
}
