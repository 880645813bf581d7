package org.dixit.line;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes lines, a handful or millions, all of them or none: stages them in the database, looks there for what is wrong
 * with them, and writes those that say something else than what is there. Memory does not grow with their number.
 */
@ApplicationScoped
public class LineWriter {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String TOO_MUCH_FOR_POSTGRES = "54";

    /** Who writes holds it to the end of the transaction. */
    public static final String LOCK = "select pg_advisory_xact_lock(" + Workspace.TURN + ")";

    private static final String TAKE_TURNS = "set local lock_timeout = %d; " + LOCK + "; set local lock_timeout = 0";

    private static final String DUPLICATE_KEYS = """
            select line, type, key, 'key' as field, 'DUPLICATE_KEY' as code,
              'Line ' || first || ' defines the ' || type || ' ' || key || ' already.' as message,
              'Leave one of them out, or give one another key.' as action
            from (select line, type, key, min(line) over (partition by type, key) as first from staged) s
            where line > first""";

    private static final String UNKNOWN_KEYS = """
            select s.line, s.type, s.key, r ->> 0 as field, 'UNKNOWN_KEY' as code,
              'There is no ' || (r ->> 1) || ' ' || (r ->> 2) || ', neither in the dossier nor in the database.' as message,
              'Correct the key, or add its line.' as action
            from staged s cross join jsonb_array_elements(s.refs) r
            where not exists (select from staged t where t.type = r ->> 1 and t.key = r ->> 2)
              and not exists (select from known_object o where o.type = r ->> 1 and o.key = r ->> 2)""";

    private static final String DECIDE = """
            insert into fate (line, created)
            select s.line, l.id is null
            from staged s left join %1$s_line l on l.key = s.key
            where s.type = '%1$s' and s.body is not null and (l.id is null or %2$s)""";

    private static final String COUNT = """
            select s.type, case when f.line is null then 'unchanged' when f.created then 'created' else 'updated' end, count(*)
            from staged s left join fate f using (line)
            group by 1, 2""";

    private final DataSource dataSource;
    private final LineTypes types;
    private final List<Consequence> consequences;

    LineWriter(DataSource dataSource, LineTypes types, @All List<Consequence> consequences) {
        this.dataSource = dataSource;
        this.types = types;
        this.consequences = consequences;
    }

    /** How many lines of each type were new, said something else, or said the same. */
    public record Counts(Map<String, Long> created, Map<String, Long> updated, Map<String, Long> unchanged) {
    }

    /**
     * @throws LinesRefused if anything is wrong with the lines
     * @throws LineTooLarge if one of them says too much
     * @throws WritersBusy if others write for too long
     * @throws IOException if the lines cannot be read
     */
    public Counts write(Lines lines, Writing writing) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Counts counts = new Turn(connection, writing).take(lines);
                if (!writing.dryRun()) {
                    connection.commit();
                }
                return counts;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private static RuntimeException explained(SQLException e) {
        String state = e.getSQLState();
        if (LOCK_NOT_AVAILABLE.equals(state)) {
            return new WritersBusy(e);
        }
        if (state != null && state.startsWith(TOO_MUCH_FOR_POSTGRES)) {
            return new LineTooLarge(e);
        }
        return new IllegalStateException("The database failed", e);
    }

    /** One transaction. */
    private final class Turn implements Lines.Sink {

        private final Connection connection;
        private final Writing writing;
        private final Workspace workspace;
        private final Problems problems = new Problems();
        private final Set<String> staged = new HashSet<>();
        private boolean everyKeyIsKnown = true;

        Turn(Connection connection, Writing writing) throws SQLException {
            this.connection = connection;
            this.writing = writing;
            this.workspace = Workspace.open(connection);
        }

        Counts take(Lines lines) throws IOException, SQLException {
            try {
                lines.to(this);
            } catch (IOException | SQLException | RuntimeException e) {
                workspace.giveUp();
                throw e;
            }
            if (problems.isFull()) {
                workspace.giveUp();
                problems.refuseIfAny();
            }
            workspace.finish(connection);
            takeTurns();
            decide();
            check();
            problems.refuseIfAny();
            for (LineType type : types.all()) {
                if (type.concerns(staged)) {
                    type.write(connection);
                }
            }
            for (Consequence consequence : consequences) {
                consequence.follow(connection, writing);
            }
            return count();
        }

        @Override
        public boolean take(Line line) throws SQLException {
            if (line == null) {
                everyKeyIsKnown = false;
            } else {
                staged.add(line.type());
                workspace.stage(line);
            }
            return !problems.isFull();
        }

        @Override
        public Problems problems() {
            return problems;
        }

        private void takeTurns() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TAKE_TURNS.formatted(writing.patience().toMillis()));
            }
        }

        private void decide() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (LineType type : types.all()) {
                    if (staged.contains(type.name())) {
                        statement.execute(DECIDE.formatted(type.name(), type.differs()));
                    }
                }
                statement.execute("analyze fate");
            }
        }

        private void check() throws SQLException {
            problems.add(connection, DUPLICATE_KEYS);
            // A line that cannot be read may be the one that is missed.
            if (everyKeyIsKnown) {
                problems.add(connection, UNKNOWN_KEYS);
            }
            for (LineType type : types.all()) {
                if (type.circles() != null) {
                    var circles = type.circles().find(connection);
                    if (circles.isPresent()) {
                        problems.add(connection, circles.get());
                    }
                }
                for (String check : type.checks()) {
                    problems.add(connection, check);
                }
            }
        }

        private Counts count() throws SQLException {
            Counts counts = new Counts(none(), none(), none());
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COUNT)) {
                while (rows.next()) {
                    Map<String, Long> count = switch (rows.getString(2)) {
                        case "created" -> counts.created();
                        case "updated" -> counts.updated();
                        default -> counts.unchanged();
                    };
                    count.put(rows.getString(1), rows.getLong(3));
                }
            }
            return counts;
        }

        private Map<String, Long> none() {
            Map<String, Long> counts = new TreeMap<>();
            types.all().forEach(type -> counts.put(type.name(), 0L));
            return counts;
        }
    }
}
