package org.dixit.event;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("An event in a list.")
public abstract class EventEdge extends Edge<Event> {
}
