package org.dixit.document;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.graph.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DocumentFilter")
@Description("Which documents. Given fields must all hold; a list means any of, an empty one none.")
public record DocumentFilter(
        @Description("Of the dossier with this key.") String dossier,
        @Description("Published by the actor with this key.") String publisher,
        @Nullable @Description("In any of these languages: BCP 47 tags, compared whole.") List<@NonNull String> language,
        @Description("Published in this time.") DateRange published,
        @Description("Whose titles hold these words, inflections, accents and case aside.") String text) {
}
