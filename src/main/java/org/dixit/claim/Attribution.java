package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a claim has a name to it.")
public enum Attribution {
    @Description("At least one claimant is named.") NAMED,
    @Description("Every claimant stands for someone who is not named.") ANONYMOUS,
    @Description("Nobody is said to have claimed it.") UNATTRIBUTED
}
