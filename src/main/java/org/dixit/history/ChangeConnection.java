package org.dixit.history;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of changes.")
public abstract class ChangeConnection extends Connection<ChangeEdge, Change> {
}
