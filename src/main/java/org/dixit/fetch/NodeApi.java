package org.dixit.fetch;

import java.util.List;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public interface NodeApi {

    @Query
    @Description("The object with an id; null where there is none.")
    Node node(@NonNull @Id @Description("An id that came from here.") String id);

    @Query
    @NonNull
    @Description("The objects with these ids, in their order, null for each that does not exist. At most 100.")
    List<Node> nodes(@NonNull @Id @Description("Ids that came from here.") List<@NonNull String> ids);
}
