package org.dixit.event;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event of an actor.")
public abstract class ActorEventEdge extends Edge<Event> {

    @NonNull
    @Description("The actor's part in it.")
    public ParticipantRole role;
}
