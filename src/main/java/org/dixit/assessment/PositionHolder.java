package org.dixit.assessment;

/** Whose positions are compared. */
public enum PositionHolder {
    /** The parties that claimants belong to on the day they speak: a minister and an army, as one state. */
    PARTY,
    /** The claimants themselves. */
    CLAIMANT
}
