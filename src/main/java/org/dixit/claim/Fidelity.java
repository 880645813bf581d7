package org.dixit.claim;

/** How faithfully a document reports a claim. */
public enum Fidelity {
    FAITHFUL, MISATTRIBUTED, MISTRANSLATED, DOUBTFUL
}
