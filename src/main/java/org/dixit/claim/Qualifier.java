package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How a quantity's figures are meant.")
public enum Qualifier {
    @Description("Exactly this number: low equals high.") EXACT,
    @Description("About this number, or about from low to high.") ABOUT,
    @Description("From low to high.") BETWEEN,
    @Description("Low or more; high is open.") AT_LEAST,
    @Description("High or fewer; low is open.") AT_MOST
}
