package org.dixit.search;

import org.dixit.graph.Edge;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something that was found.")
public abstract class SearchEdge extends Edge<Node> {

    @NonNull
    @Description("The words found, in context, marked with « ».")
    public String snippet;
}
