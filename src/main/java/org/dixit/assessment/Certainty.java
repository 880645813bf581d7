package org.dixit.assessment;

/** How sure it is that two positions contradict each other. */
public enum Certainty {
    /** They cannot both be right, on whichever days the moments that they speak of fell. */
    CERTAIN,
    /** They may not both be right: it depends on those days. */
    POSSIBLE
}
