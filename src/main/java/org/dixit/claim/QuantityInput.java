package org.dixit.claim;

import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("QuantityInput")
@Description("A number, or a range of numbers: EXACT needs low = high; ABOUT and BETWEEN both; AT_LEAST low alone; AT_MOST high alone.")
public record QuantityInput(
        @Description("The least, 0 to 1000000000000000.") BigInteger low,
        @Description("The most, 0 to 1000000000000000.") BigInteger high,
        @NonNull @Description("How it is meant.") Qualifier qualifier) {
}
