package org.dixit.document;

import org.eclipse.microprofile.graphql.Description;

@Description("How a document came into its language.")
public enum Translation {
    @Description("By machine: wording and names may be garbled.") MACHINE,
    @Description("By a person, or nothing is known about it.") HUMAN_OR_UNKNOWN
}
