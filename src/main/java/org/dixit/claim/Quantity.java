package org.dixit.claim;

import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A whole number as it was stated, 0 to 10^15; an end that is null is open.")
public abstract class Quantity {

    @Description("The smallest number meant; null where it is open.")
    public BigInteger low;

    @Description("The largest number meant; null where it is open.")
    public BigInteger high;

    @NonNull
    @Description("How the figures are meant.")
    public Qualifier qualifier;
}
