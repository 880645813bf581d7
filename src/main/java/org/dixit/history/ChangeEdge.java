package org.dixit.history;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A change in a list.")
public abstract class ChangeEdge extends Edge<Change> {
}
