package org.dixit.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.graph.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EventFilter")
@Description("Which events. Given fields must all hold; a list means any of, an empty one none.")
public record EventFilter(
        @Description("Of the dossier with this key.") String dossier,
        @Nullable @Description("Of any of these kinds.") List<@NonNull EventKind> kind,
        @Description("That happened in this time.") DateRange occurred,
        @Description("In which the actor with this key took part itself.") String participant,
        @Description("That belong directly to the event with this key.") String partOf,
        @Description("Whether any of their own questions is in dispute.") Boolean contested,
        @Description("That happened at a place in this box.") BoundingBox within,
        @Description("Whose titles hold these words, inflections, accents and case aside.") String text) {
}
