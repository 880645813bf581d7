package org.dixit.actor;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of actors.")
public abstract class ActorConnection extends Connection<ActorEdge, Actor> {
}
