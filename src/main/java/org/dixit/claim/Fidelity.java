package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How faithfully a document reports a claim.")
public enum Fidelity {
    @Description("As it was made, as far as is known.") FAITHFUL,
    @Description("As somebody's who did not make it.") MISATTRIBUTED,
    @Description("In a translation that is wrong or garbled.") MISTRANSLATED,
    @Description("There is reason to doubt the report.") DOUBTFUL
}
