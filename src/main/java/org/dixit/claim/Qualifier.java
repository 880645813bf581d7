package org.dixit.claim;

/** How the ends of a stated quantity are meant. */
public enum Qualifier {
    /** One number: low and high are equal. */
    EXACT,
    /** Roughly one number, or roughly from low to high. */
    ABOUT,
    /** Anything from low to high, both included. */
    BETWEEN,
    /** Low or more. */
    AT_LEAST,
    /** High or less. */
    AT_MOST
}
