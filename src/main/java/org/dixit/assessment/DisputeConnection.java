package org.dixit.assessment;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of disputes.")
public abstract class DisputeConnection extends Connection<DisputeEdge, Dispute> {
}
