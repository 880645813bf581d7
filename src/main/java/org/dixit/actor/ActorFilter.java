package org.dixit.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorFilter")
@Description("Which actors. Given fields must all hold; a list means any of, an empty one none.")
public record ActorFilter(
        @Nullable @Description("Of any of these kinds.") List<@NonNull ActorKind> kind,
        @Description("Whose party today (UTC) is the actor with this key.") String party,
        @Description("Whether they stand for someone who is not named.") Boolean anonymous,
        @Description("Whose names hold these words, accents and case aside.") String text) {
}
