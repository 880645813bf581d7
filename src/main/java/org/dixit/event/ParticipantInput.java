package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ParticipantInput")
@Description("That an actor took part in an event.")
public record ParticipantInput(
        @NonNull @Description("The actor's key.") String actor,
        @NonNull @Description("As what.") ParticipantRole role) {
}
