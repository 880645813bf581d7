package org.dixit.assessment;

/** In which way a holder changed its position. */
public enum RevisionKind {
    /** Neither end of its range fell, and one rose. */
    RAISED,
    /** Neither end of its range rose, and one fell. */
    LOWERED,
    /** It now says the opposite: no for yes, yes for no, or it denies its own figure, or gives the figure it denied. */
    REVERSED,
    /** From no side to one. */
    BROKE_SILENCE,
    /** From a side to none. */
    FELL_SILENT,
    /** Any other change: narrower, wider, or another figure denied. */
    RESTATED
}
