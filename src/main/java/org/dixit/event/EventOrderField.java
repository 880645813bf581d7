package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What events can be ordered by.")
public enum EventOrderField {
    @Description("By the first day on which it may have happened; an open beginning is earliest.") OCCURRED,
    @Description("By key.") KEY
}
