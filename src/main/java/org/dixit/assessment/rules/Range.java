package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Whole numbers from {@code low} to {@code high}, both included. Numbers of any size: sums of sums may outgrow a long.
 *
 * @param low never null: nothing counted is fewer than none
 * @param high null where it is open
 */
public record Range(BigInteger low, BigInteger high) {

    public Range {
        Objects.requireNonNull(low, "low");
        if (high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("The range ends before it begins: " + low + " > " + high);
        }
    }

    /** Whether all of it is larger than all of the other. */
    boolean isAbove(Range other) {
        return other.high != null && low.compareTo(other.high) > 0;
    }

    boolean meets(Range other) {
        return !isAbove(other) && !other.isAbove(this);
    }

    /** Whether the other lies wholly inside it. */
    boolean contains(Range other) {
        return low.compareTo(other.low) <= 0 && compareEnds(other.high, high) <= 0;
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high == null || other.high == null ? null : high.add(other.high));
    }

    /** The smallest range that both lie in. */
    Range hull(Range other) {
        return new Range(low.min(other.low), compareEnds(high, other.high) >= 0 ? high : other.high);
    }

    /** The numbers that lie in both; null if there are none. */
    Range intersection(Range other) {
        if (!meets(other)) {
            return null;
        }
        return new Range(low.max(other.low), compareEnds(high, other.high) <= 0 ? high : other.high);
    }

    /** Orders upper ends: an open one is above all others. */
    static int compareEnds(BigInteger a, BigInteger b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a.compareTo(b);
    }
}
