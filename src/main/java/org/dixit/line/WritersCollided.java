package org.dixit.line;

/** That the database could not let two writers have their way at once. Nothing was written; again it may go well. */
public final class WritersCollided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WritersCollided(Throwable cause) {
        super("two writers were in each other's way", cause);
    }
}
