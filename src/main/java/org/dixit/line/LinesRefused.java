package org.dixit.line;

import java.util.List;

/** That lines are wrong, so that nothing was written. */
public final class LinesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final boolean more;

    LinesRefused(List<Problem> problems, boolean more) {
        super(problems.size() + (more ? " problems and more" : " problems"), null, false, false);
        this.problems = problems;
        this.more = more;
    }

    /** In the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether there are more of them. */
    public boolean more() {
        return more;
    }
}
