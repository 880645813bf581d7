package org.dixit.assessment;

import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;

@Description("Whole numbers from low to high, both included; an end that is null is open.")
public abstract class Range {

    @Description("The smallest; null where it is open.")
    public BigInteger low;

    @Description("The largest; null where it is open.")
    public BigInteger high;
}
