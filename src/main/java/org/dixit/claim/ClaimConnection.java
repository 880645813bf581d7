package org.dixit.claim;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of claims.")
public abstract class ClaimConnection extends Connection<ClaimEdge, Claim> {
}
