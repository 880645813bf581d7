package org.dixit.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("Anything with an id of its own, as the Relay specification has it.")
public interface Node {

    @Id
    @NonNull
    @Description("The same as long as the object exists, and different for any two objects. Opaque: do not take it apart.")
    String getId();
}
