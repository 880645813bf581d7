package org.dixit.document;

import org.eclipse.microprofile.graphql.Description;

@Description("What documents can be ordered by.")
public enum DocumentOrderField {
    @Description("By the first day on which it may have been published; an open beginning is earliest.") PUBLISHED,
    @Description("By key.") KEY
}
