package org.dixit.claim;

import org.dixit.graph.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ClaimOrder")
@Description("An order of claims; ties are broken by key.")
public record ClaimOrder(
        @NonNull @Description("By what.") ClaimOrderField field,
        @NonNull @Description("From which end.") OrderDirection direction) {
}
