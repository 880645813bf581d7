package org.dixit.line;

/** That others wrote for longer than the {@link Writing#patience} lasted. Nothing was written. */
public final class WritersBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WritersBusy(Throwable cause) {
        super("others are writing", cause);
    }
}
