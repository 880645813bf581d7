package org.dixit.assessment;

import org.dixit.actor.Actor;
import org.dixit.assessment.rules.Certainty;
import org.dixit.assessment.rules.RevisionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a holder changed its position.")
public abstract class Revision {

    @NonNull
    @Description("Who changed it.")
    public Actor holder;

    @NonNull
    @Description("How it changed.")
    public RevisionKind kind;

    @NonNull
    @Description("What the holder said before.")
    public Position before;

    @NonNull
    @Description("What it said then.")
    public Position after;

    @Description("Whether both cannot be right or may not both be; null where they can: growth is no contradiction.")
    public Certainty certainty;
}
