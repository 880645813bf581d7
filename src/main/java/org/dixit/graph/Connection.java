package org.dixit.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What all connections have; each is a type of its own, named for the schema. */
public abstract class Connection<E, N> {

    @NonNull
    @Description("This page's edges, in order.")
    public List<@NonNull E> edges;

    @NonNull
    @Description("The nodes of this page's edges, for who needs no more of them.")
    public List<@NonNull N> nodes;

    @NonNull
    @Description("Where this page lies in the list.")
    public PageInfo pageInfo;

    @NonNull
    @Description("How many there are in all, whatever the page. Counted only where it is asked for.")
    public Integer totalCount;
}
