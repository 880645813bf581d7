package org.dixit.question;

import org.eclipse.microprofile.graphql.Description;

@Description("How the true answer behaves in time, and so when two answers clash.")
public enum Temporality {
    @Description("It is one fact.") FIXED,
    @Description("It can only grow; yes is larger than no.") CUMULATIVE,
    @Description("It is a state at a time, and may change.") VARYING
}
