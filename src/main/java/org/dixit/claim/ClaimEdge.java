package org.dixit.claim;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A claim in a list.")
public abstract class ClaimEdge extends Edge<Claim> {
}
