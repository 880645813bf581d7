package org.dixit.actor;

import org.dixit.graph.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorOrder")
@Description("An order of actors; ties are broken by key.")
public record ActorOrder(
        @NonNull @Description("By what.") ActorOrderField field,
        @NonNull @Description("From which end.") OrderDirection direction) {
}
