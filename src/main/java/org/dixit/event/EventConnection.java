package org.dixit.event;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of events.")
public abstract class EventConnection extends Connection<EventEdge, Event> {
}
