package org.dixit.assessment.rules;

import org.eclipse.microprofile.graphql.Description;

@Description("How sure it is that two positions clash.")
public enum Certainty {
    @Description("They cannot both be right.") CERTAIN,
    @Description("They may not both be right: the dates decide.") POSSIBLE
}
