package org.dixit.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordActorInput")
@Description("A whole actor: what is absent is removed.")
public record RecordActorInput(
        @Description(RecordingInputs.EXPECTED_VERSION) Integer expectedVersion,
        @NonNull @Description("What it is called: unique among actors.") String key,
        @Description(RecordingInputs.DOSSIER) String dossier,
        @NonNull @Description("What it is.") ActorKind kind,
        @NonNull @Description("Its name, in one language or more.") List<@NonNull LocalizedTextInput> name,
        @Nullable @Description("Other names.") List<@NonNull String> aliases,
        @Description("Its item in Wikidata, such as Q423.") String wikidataId,
        @Description("Whether its name is not told.") Boolean anonymous,
        @Nullable @Description("What it belongs to.") List<@NonNull AffiliationInput> affiliations) {
}
