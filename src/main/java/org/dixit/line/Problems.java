package org.dixit.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dixit.line.Problem.Code;

/** What is wrong with the lines, of which no more is kept than is told. */
public final class Problems {

    private static final int MOST_TOLD = 100;

    private static final Comparator<Problem> IN_ORDER = Comparator.comparingLong(Problem::line)
            .thenComparing(Problem::field, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Problem> found = new ArrayList<>();

    public void add(List<Problem> problems) {
        found.addAll(problems);
    }

    /**
     * Adds what a query finds.
     *
     * @see LineType#checks
     */
    void add(Connection connection, String query) throws SQLException {
        String first = "select * from (" + query + ") problem order by line, field limit " + (MOST_TOLD + 1);
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(first)) {
            while (rows.next()) {
                found.add(new Problem(rows.getLong("line"), rows.getString("type"), rows.getString("key"), rows.getString("field"),
                        Code.valueOf(rows.getString("code")), rows.getString("message"), rows.getString("action")));
            }
        }
    }

    /** Whether looking for more would tell nothing more. */
    boolean isFull() {
        return found.size() > MOST_TOLD;
    }

    /** @throws LinesRefused if there are any */
    void refuseIfAny() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(IN_ORDER);
        throw new LinesRefused(List.copyOf(found.subList(0, Math.min(MOST_TOLD, found.size()))), isFull());
    }
}
