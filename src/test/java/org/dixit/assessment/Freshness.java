package org.dixit.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/** Whether the tables of disputes hold what recomputing all of them comes to. */
public final class Freshness {

    private static final DisputeTables TABLES = new DisputeTables(new ObjectMapper(), new SimpleMeterRegistry());

    private Freshness() {
    }

    /** Leaves everything as it is, and its transaction behind. */
    public static void check(Connection connection, String after) throws SQLException {
        connection.setAutoCommit(false);
        var rows = Kept.rows(connection);
        TABLES.recomputeAll(connection);
        assertEquals(rows, Kept.rows(connection), after);
        connection.rollback();
    }
}
