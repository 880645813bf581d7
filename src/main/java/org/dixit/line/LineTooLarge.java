package org.dixit.line;

/** That a line says more than the database can index. Nothing was written. */
public final class LineTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LineTooLarge(Throwable cause) {
        super("a line says more than the database can index", cause);
    }
}
