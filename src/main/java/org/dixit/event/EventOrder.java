package org.dixit.event;

import org.dixit.graph.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EventOrder")
@Description("An order of events; ties are broken by key.")
public record EventOrder(
        @NonNull @Description("By what.") EventOrderField field,
        @NonNull @Description("From which end.") OrderDirection direction) {
}
