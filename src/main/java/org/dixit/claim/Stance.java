package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a claimant stands on what is claimed.")
public enum Stance {
    @Description("Says that it is so.") AFFIRMS,
    @Description("Says that it is not so.") DENIES,
    @Description("Says that it is so, when others have said it before.") CONFIRMS,
    @Description("Was asked and does not say.") NEITHER_CONFIRMS_NOR_DENIES
}
