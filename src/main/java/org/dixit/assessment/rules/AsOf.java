package org.dixit.assessment.rules;

import java.util.Objects;

import org.dixit.value.Edtf;

/**
 * The time that a position speaks of: a moment, which is some one day of the date's window, or an extent, which is all
 * of its days. An open end lies beyond every day: a moment "by 4 February" may be any day before it, however early.
 *
 * @param moment false only where the claim itself says of what interval it speaks. Where it says nothing, it speaks of a
 *     moment somewhere in the time of claiming, even if that is written as an interval
 */
public record AsOf(Edtf date, boolean moment) {

    public AsOf {
        Objects.requireNonNull(date, "date");
    }

    /** Of what a claim speaks; {@code asOf} is null where it does not say. */
    static AsOf of(Edtf asOf, Edtf claimed) {
        return asOf == null ? new AsOf(claimed, true) : new AsOf(asOf, !asOf.interval());
    }

    /** The first day of the window in days since 1970, below every day where it is open. */
    long first() {
        return date.earliest() == null ? Long.MIN_VALUE : date.earliest().toEpochDay();
    }

    /** The last day of the window likewise, above every day where it is open. */
    long last() {
        return date.latest() == null ? Long.MAX_VALUE : date.latest().toEpochDay();
    }

    /** Whether both speak of the same time, however it is written. */
    boolean sameAs(AsOf other) {
        boolean oneDay = first() == last();
        return first() == other.first() && last() == other.last() && (moment == other.moment || oneDay);
    }

    boolean windowMeets(AsOf other) {
        return first() <= other.last() && other.first() <= last();
    }

    /** Whether there is a day on which both hold: for every choice of moments, for some (POSSIBLE), or for none (null). */
    Certainty meets(AsOf other) {
        if (!windowMeets(other)) {
            return null;
        }
        boolean always = moment ? other.holdsThroughout(this) : !other.moment || holdsThroughout(other);
        return always ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /** Whether it holds on each day of the other's window: an extent around it, or the very day. */
    private boolean holdsThroughout(AsOf other) {
        boolean oneDay = first() == last();
        return (!moment || oneDay) && first() <= other.first() && other.last() <= last();
    }

    /**
     * Whether this holds on a day no later than one on which the other holds: for every choice of moments, for some, or
     * for none. An extent begins on its first day and ends on its last; of moments the worst case is that this is the last
     * day of its window and the other the first. Where ends are open, that comparison still comes out right: an extent
     * without a beginning holds before any day, one without an end after any.
     */
    Certainty holdsBy(AsOf other) {
        long latestBeginning = moment ? last() : first();
        long earliestEnding = other.moment ? other.first() : other.last();
        if (latestBeginning <= earliestEnding) {
            return Certainty.CERTAIN;
        }
        return first() <= other.last() ? Certainty.POSSIBLE : null;
    }
}
