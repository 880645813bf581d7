package org.dixit.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What all edges have; each connection has an edge type of its own, named for the schema. */
public abstract class Edge<N> {

    @NonNull
    @Description("This edge's place in the list: pass it as after or before, with the same order.")
    public String cursor;

    @NonNull
    @Description("What the edge leads to.")
    public N node;
}
