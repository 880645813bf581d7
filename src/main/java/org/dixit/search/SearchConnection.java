package org.dixit.search;

import org.dixit.graph.Connection;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of what was found, the best first.")
public abstract class SearchConnection extends Connection<SearchEdge, Node> {
}
