package org.dixit.actor;

import org.dixit.graph.Edge;
import org.dixit.graph.EdtfDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An actor that belongs to another; role, title and dates are those of the first step from the member.")
public abstract class ActorMemberEdge extends Edge<Actor> {

    @NonNull
    @Description("How the member belongs to whom it belongs to directly.")
    public AffiliationRole role;

    @Description("When that began; null where nothing is known.")
    public EdtfDate since;

    @Description("When that ends; null where no end is known.")
    public EdtfDate until;
}
