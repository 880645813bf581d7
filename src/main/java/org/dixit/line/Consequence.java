package org.dixit.line;

import java.sql.Connection;
import java.sql.SQLException;

/** What follows from lines, in the transaction that writes them. */
@FunctionalInterface
public interface Consequence {

    /** Called once all that is {@code changed} in the {@link Workspace} has been written. */
    void follow(Connection connection, Writing writing) throws SQLException;

    /** Called once many lines have been written, or not: gives back the room that was taken for a while. */
    default void free(Connection connection) throws SQLException {
        // Most take none.
    }
}
