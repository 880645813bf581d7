package org.dixit.event;

import org.dixit.actor.Actor;
import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of those who took part in an event.")
public abstract class EventParticipantConnection extends Connection<EventParticipantEdge, Actor> {
}
