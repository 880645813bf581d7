package org.dixit.graph;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DateRange")
@Description("Days from one to another, both included. A date is in it if they have any day in common.")
public record DateRange(
        @Description("The first day; open where it is absent.") LocalDate from,
        @Description("The last day; open where it is absent.") LocalDate to) {
}
