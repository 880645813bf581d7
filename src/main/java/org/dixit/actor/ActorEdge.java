package org.dixit.actor;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("An actor in a list.")
public abstract class ActorEdge extends Edge<Actor> {
}
