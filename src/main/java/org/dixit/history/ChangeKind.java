package org.dixit.history;

import org.eclipse.microprofile.graphql.Description;

@Description("What a change did.")
public enum ChangeKind {
    @Description("Made the object.") CREATED,
    @Description("Said something else of it.") UPDATED,
    @Description("Gave a document its text, or let it go.") TEXT_ATTACHED,
    @Description("Took a claim out of every assessment.") RETRACTED,
    @Description("Took a retracted claim back in.") REINSTATED
}
