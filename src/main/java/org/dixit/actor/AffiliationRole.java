package org.dixit.actor;

/** What an actor is to the one it is affiliated with. */
public enum AffiliationRole {
    /** It is a part of it: its positions are those of the whole. */
    PART_OF,
    /** It holds an office of it, and speaks for it. */
    REPRESENTS,
    /** It merely has its seat there, and does not speak for it. */
    BASED_IN
}
