package org.dixit.limit;

/**
 * What an operation costs, which is not too much.
 *
 * @param highest what any may cost
 */
public record CheckedCost(long cost, long highest) {

    /** How many such operations may be done at once for what one may cost; at least one. */
    public long timesAtOnce() {
        return Math.max(1, highest / Math.max(1, cost));
    }
}
