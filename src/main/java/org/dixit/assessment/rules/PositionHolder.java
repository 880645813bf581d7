package org.dixit.assessment.rules;

import org.eclipse.microprofile.graphql.Description;

@Description("Whose positions are compared.")
public enum PositionHolder {
    @Description("The parties that claimants belong to on the day they speak: a minister and an army, as one state.") PARTY,
    @Description("The claimants themselves.") CLAIMANT
}
