package org.dixit.claim;

import org.dixit.history.ChangeKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a claim was recorded, changed, retracted or reinstated.")
public abstract class ClaimRecorded {

    @NonNull
    @Description("This event's place among all of them: pass it as after to go on from there.")
    public String cursor;

    @NonNull
    @Description("What was done with it.")
    public ChangeKind change;

    @NonNull
    @Description("The claim as it is when this arrives, which may be later than this event; its history says what it was before and after.")
    public Claim claim;
}
