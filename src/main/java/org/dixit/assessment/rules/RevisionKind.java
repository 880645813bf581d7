package org.dixit.assessment.rules;

import org.eclipse.microprofile.graphql.Description;

@Description("In which way a holder changed its position.")
public enum RevisionKind {
    @Description("Neither end of its range fell, and one rose.") RAISED,
    @Description("Neither end of its range rose, and one fell.") LOWERED,
    @Description("It now says the opposite: no for yes, yes for no, or it denies its own figure, or gives the figure it denied.") REVERSED,
    @Description("From no side to one.") BROKE_SILENCE,
    @Description("From a side to none.") FELL_SILENT,
    @Description("Any other change: narrower, wider, or another figure denied.") RESTATED
}
