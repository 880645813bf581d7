package org.dixit.event;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of the events that an actor took part in.")
public abstract class ActorEventConnection extends Connection<ActorEventEdge, Event> {
}
