package org.dixit.claim;

/** How a claimant places itself towards what is claimed. */
public enum Stance {
    AFFIRMS, DENIES, CONFIRMS, NEITHER_CONFIRMS_NOR_DENIES
}
