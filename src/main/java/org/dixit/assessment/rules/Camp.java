package org.dixit.assessment.rules;

/** On which side of an event a holder stands. */
public enum Camp {
    /** It began the event, or lent its ground to whoever did. */
    INITIATING,
    /** The event was aimed at it. */
    TARGETED,
    /** Neither, or both. */
    NEITHER;

    boolean opposes(Camp other) {
        return this != other && this != NEITHER && other != NEITHER;
    }
}
