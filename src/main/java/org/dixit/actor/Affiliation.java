package org.dixit.actor;

import org.dixit.graph.EdtfDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That an actor belongs to another, for a time.")
public abstract class Affiliation {

    @NonNull
    @Description("Whom it belongs to.")
    public Actor actor;

    @NonNull
    @Description("How it belongs to it.")
    public AffiliationRole role;

    @Description("When it began; null where nothing is known, and then it always was.")
    public EdtfDate since;

    @Description("When it ended; null where it has not, as far as is known.")
    public EdtfDate until;
}
