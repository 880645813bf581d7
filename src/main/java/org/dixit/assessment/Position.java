package org.dixit.assessment;

import java.time.LocalDate;
import java.util.List;
import org.dixit.actor.Actor;
import org.dixit.claim.Claim;
import org.dixit.claim.Quantity;
import org.dixit.claim.Stance;
import org.dixit.graph.EdtfDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The standing answer of one holder to one question at a day.")
public abstract class Position {

    @NonNull
    @Description("Whose it is: a party's, or a claimant's.")
    public Actor holder;

    @NonNull
    @Description("The claims that it rests on, by key: one, or those on all parts.")
    public List<@NonNull Claim> claims;

    @NonNull
    @Description("Whether it is the sum of the holder's positions on the question's parts.")
    public Boolean derived;

    @NonNull
    @Description("Whether there is reason to doubt every report of it.")
    public Boolean doubtful;

    @NonNull
    @Description("Where the holder stands; a sum affirms.")
    public Stance stance;

    @Description("As stated, a derived one summed; range is what the tolerance makes of it.")
    public Quantity quantity;

    @Description("The numbers that it allows; null where it gives none, as a denial does.")
    public Range range;

    @NonNull
    @Description("The day on which it was said, at the latest; for a sum, its last part.")
    public LocalDate said;

    @NonNull
    @Description("The time that it speaks of; where the claim does not say, when it was claimed.")
    public EdtfDate asOf;

    @NonNull
    @Description("Who else, independently, says the same.")
    public List<@NonNull Corroboration> corroboratedBy;
}
