package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("What claims can be ordered by.")
public enum ClaimOrderField {
    @Description("By the first day on which it may have been made; an open beginning is earliest.") CLAIMED,
    @Description("By when it was recorded here.") RECORDED,
    @Description("By key.") KEY
}
