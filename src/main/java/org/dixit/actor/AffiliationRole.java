package org.dixit.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("How an actor belongs to another.")
public enum AffiliationRole {
    @Description("It is a part of it; what it says is the other's word.") PART_OF,
    @Description("The person holds an office of it.") REPRESENTS,
    @Description("It only has its seat there, and speaks for itself.") BASED_IN
}
