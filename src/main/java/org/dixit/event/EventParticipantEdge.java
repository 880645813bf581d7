package org.dixit.event;

import org.dixit.actor.Actor;
import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An actor in an event.")
public abstract class EventParticipantEdge extends Edge<Actor> {

    @NonNull
    @Description("Its part in the event.")
    public ParticipantRole role;
}
