package org.dixit.question;

import org.dixit.graph.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("QuestionOrder")
@Description("An order of questions; ties are broken by key.")
public record QuestionOrder(
        @NonNull @Description("By what.") QuestionOrderField field,
        @NonNull @Description("From which end.") OrderDirection direction) {
}
