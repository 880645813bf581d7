package org.dixit.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("What actors can be ordered by.")
public enum ActorOrderField {
    @Description("By name: the English one, else the first, as the Unicode root collation sorts.") NAME,
    @Description("By key.") KEY
}
