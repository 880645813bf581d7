package org.dixit.assessment;

import org.dixit.actor.Actor;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That another holder, independently, says the same.")
public abstract class Corroboration {

    @NonNull
    @Description("Who corroborates.")
    public Actor holder;

    @NonNull
    @Description("Whether the two stand on opposite sides of the event, so that neither gains by agreeing.")
    public Boolean adverse;
}
