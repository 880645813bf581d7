package org.dixit.assessment.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.dixit.claim.Qualifier;

/**
 * A number as it was stated.
 *
 * @param low null for AT_MOST only
 * @param high null for AT_LEAST only
 */
public record Quantity(BigInteger low, BigInteger high, Qualifier qualifier) {

    public Quantity {
        Objects.requireNonNull(qualifier, "qualifier");
        if ((low == null) != (qualifier == Qualifier.AT_MOST) || (high == null) != (qualifier == Qualifier.AT_LEAST)) {
            throw new IllegalArgumentException("Ends do not fit " + qualifier + ": low " + low + ", high " + high);
        }
        if (low != null && low.signum() < 0 || high != null && high.signum() < 0) {
            throw new IllegalArgumentException("A quantity is not negative: low " + low + ", high " + high);
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A quantity ends before it begins: low " + low + ", high " + high);
        }
        if (qualifier == Qualifier.EXACT && !low.equals(high)) {
            throw new IllegalArgumentException("EXACT is one number: low " + low + ", high " + high);
        }
    }

    /** The numbers that it may mean: ABOUT is widened by the tolerance at both ends, and rounded inward. */
    Range range(BigDecimal tolerance) {
        return switch (qualifier) {
            case EXACT, BETWEEN, AT_LEAST -> new Range(low, high);
            case AT_MOST -> new Range(BigInteger.ZERO, high);
            case ABOUT -> new Range(
                    times(low, BigDecimal.ONE.subtract(tolerance), RoundingMode.CEILING),
                    times(high, BigDecimal.ONE.add(tolerance), RoundingMode.FLOOR));
        };
    }

    private static BigInteger times(BigInteger number, BigDecimal factor, RoundingMode rounding) {
        return new BigDecimal(number).multiply(factor).setScale(0, rounding).toBigInteger();
    }

    /**
     * What quantities come to together, as stated. The rules leave the qualifier of a sum open: it is the one that all
     * have; else AT_LEAST where the sum has no upper end, ABOUT where any is so, and BETWEEN otherwise ("at most 5" is
     * then 0 to 5).
     */
    static Quantity sum(List<Quantity> quantities) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        for (Quantity quantity : quantities) {
            low = quantity.low == null ? low : low.add(quantity.low);
            high = quantity.high == null || high == null ? null : high.add(quantity.high);
        }
        if (high == null) {
            return new Quantity(low, null, Qualifier.AT_LEAST);
        }
        if (quantities.stream().anyMatch(is(Qualifier.ABOUT))) {
            return new Quantity(low, high, Qualifier.ABOUT);
        }
        if (quantities.stream().allMatch(is(Qualifier.EXACT))) {
            return new Quantity(low, high, Qualifier.EXACT);
        }
        if (quantities.stream().allMatch(is(Qualifier.AT_MOST))) {
            return new Quantity(null, high, Qualifier.AT_MOST);
        }
        return new Quantity(low, high, Qualifier.BETWEEN);
    }

    private static Predicate<Quantity> is(Qualifier qualifier) {
        return quantity -> quantity.qualifier == qualifier;
    }
}
