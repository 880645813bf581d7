package org.dixit.claim;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a claim was taken out of every assessment: it corrects the record and is not history.")
public abstract class Retraction {

    @NonNull
    @Description("Why.")
    public String reason;

    @NonNull
    @Description("When.")
    public OffsetDateTime at;

    @NonNull
    @Description("By whom.")
    public String by;
}
