package org.dixit.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where a page lies in its list, as the Relay specification has it.")
public record PageInfo(
        @NonNull @Description("Whether something follows this page.") Boolean hasNextPage,
        @NonNull @Description("Whether something comes before this page.") Boolean hasPreviousPage,
        @Description("The cursor of the first edge; null where there is none.") String startCursor,
        @Description("The cursor of the last edge; null where there is none.") String endCursor) {
}
