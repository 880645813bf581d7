package org.dixit.actor;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of the actors that belong to one.")
public abstract class ActorMemberConnection extends Connection<ActorMemberEdge, Actor> {
}
