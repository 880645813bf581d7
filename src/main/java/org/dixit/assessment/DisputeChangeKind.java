package org.dixit.assessment;

import org.eclipse.microprofile.graphql.Description;

@Description("What became of a dispute.")
public enum DisputeChangeKind {
    @Description("Two positions began to clash.") BEGAN,
    @Description("They no longer do.") ENDED,
    @Description("They still do, but one of them is another one, or the certainty is.") CHANGED
}
