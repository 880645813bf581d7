package org.dixit.assessment;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A dispute in a list.")
public abstract class DisputeEdge extends Edge<Dispute> {
}
