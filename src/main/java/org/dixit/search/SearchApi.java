package org.dixit.search;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.graph.Paging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public interface SearchApi {

    @Query
    @Description("What holds the words of a text, inflections, accents and case aside, and actors whose names resemble it; the best first.")
    SearchConnection search(
            @NonNull @Description("Words; all must be found. \"in quotes\" they must follow each other, -without leaves out, or allows either.") String text,
            @Nullable @Name("in") @Description("Only among these; among all where it is absent.") List<@NonNull Searchable> in,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after);
}
