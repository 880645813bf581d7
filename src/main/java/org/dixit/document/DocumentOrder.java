package org.dixit.document;

import org.dixit.graph.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DocumentOrder")
@Description("An order of documents; ties are broken by key.")
public record DocumentOrder(
        @NonNull @Description("By what.") DocumentOrderField field,
        @NonNull @Description("From which end.") OrderDirection direction) {
}
