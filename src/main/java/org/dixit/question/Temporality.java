package org.dixit.question;

/** How the true answer to a question behaves over time. */
public enum Temporality {
    /** One fact: it has one answer, whenever it is spoken of. */
    FIXED,
    /** It can only grow; a yes is larger than a no. */
    CUMULATIVE,
    /** A state: it may differ from day to day. */
    VARYING
}
