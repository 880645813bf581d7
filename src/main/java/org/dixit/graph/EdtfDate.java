package org.dixit.graph;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An EDTF date (ISO 8601-2, level 1) with the days that it spans.")
public record EdtfDate(
        @NonNull @Description("The date as it was written.") String edtf,
        @Description("The first day that it may mean or that it spans; null where its beginning is open.") LocalDate earliest,
        @Description("The last day, likewise; null where its end is open.") LocalDate latest,
        @NonNull @Description("Whether it is marked as approximate (~ or %). The days are not widened.") Boolean approximate,
        @NonNull @Description("Whether it is marked as uncertain (? or %). The days are not widened.") Boolean uncertain) {
}
