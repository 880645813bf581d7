package org.dixit.assessment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a dispute began, changed or ended.")
public abstract class DisputeChange {

    @NonNull
    @Description("This event's place among all of them: pass it as after to go on from there.")
    public String cursor;

    @NonNull
    @Description("What became of it.")
    public DisputeChangeKind change;

    @NonNull
    @Description("The dispute as it was then; one that ended, as it was until then.")
    public Dispute dispute;
}
