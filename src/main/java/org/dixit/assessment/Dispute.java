package org.dixit.assessment;

import java.math.BigInteger;
import org.dixit.assessment.rules.Certainty;
import org.dixit.question.Question;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That two positions cannot both be right, or may not both be.")
public abstract class Dispute {

    @NonNull
    @Description("The question's key and the two holders', smaller first, with colons between: it stays while they restate what they say.")
    public String key;

    @NonNull
    @Description("What they disagree about.")
    public Question question;

    @NonNull
    @Description("The position said first; of two said on one day, that of the smaller holder key.")
    public Position first;

    @NonNull
    @Description("The other position.")
    public Position second;

    @NonNull
    @Description("Whether they cannot both be right, or the dates decide.")
    public Certainty certainty;

    @Description("The larger's low less the smaller's high; null between sides, and where one denies the other's figure.")
    public BigInteger gap;
}
