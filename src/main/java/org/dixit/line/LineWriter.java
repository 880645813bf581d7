package org.dixit.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.dixit.line.Progress.Stage;
import org.postgresql.PGConnection;

/**
 * Writes lines, one or millions, all of them or none: stages them in the database, looks there for what is wrong with
 * them, and writes those that say something else than what is there. Memory does not grow with their number.
 */
@ApplicationScoped
public class LineWriter {

    private static final Set<String> COLLISION = Set.of("40001", "40P01");
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String TOO_MUCH_FOR_POSTGRES = "54";

    /** Who writes holds it to the end of the transaction. */
    public static final String LOCK = "select pg_advisory_xact_lock(" + Workspace.TURN + ")";

    private static final String TAKE_TURNS = "set local lock_timeout = %s; " + LOCK + "; set local lock_timeout = 0";

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
     * Writes lines that do not depend on what is there.
     *
     * @throws LinesRefused if anything is wrong with them
     * @throws LineTooLarge if one of them says too much
     * @throws WritersBusy if others write for too long
     * @throws WritersCollided if it may go well the next time
     * @throws IOException if the lines cannot be read
     */
    public Counts write(Lines lines, Writing writing) throws IOException {
        return connected(connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            int threshold = postgres.getPrepareThreshold();
            try {
                // A plan that was good for one line is not for a million.
                postgres.setPrepareThreshold(0);
                return inTransaction(connection, writing, () -> write(lines, connection, writing));
            } finally {
                // The connection is for single lines again.
                postgres.setPrepareThreshold(threshold);
                free(connection);
            }
        });
    }

    private void free(Connection connection) throws SQLException {
        Workspace.free(connection);
        for (Consequence consequence : consequences) {
            consequence.free(connection);
        }
        connection.commit();
    }

    private Counts write(Lines lines, Connection connection, Writing writing) throws SQLException, IOException {
        Staging staging = new Staging(connection);
        staging.stage(lines);
        takeTurns(connection, writing);
        StagedLines staged = new StagedLines(connection, types, staging.types());
        writing.progress().at(Stage.CHECKING, 0, 0);
        staged.decide();
        staged.check(staging.problems(), staging.everyKeyIsKnown());
        boolean suspended = ForeignKeys.suspend(connection, staging.lines());
        write(staged, connection, writing);
        if (suspended) {
            ForeignKeys.resume(connection);
        }
        return staged.count();
    }

    /**
     * Writes a single line that depends on what is there.
     *
     * @throws LinesRefused if anything is wrong with it
     * @throws LineTooLarge if it says too much
     * @throws WritersBusy if others write for too long
     * @throws WritersCollided if it may go well the next time
     */
    public void write(Amendment amendment, Writing writing) {
        try {
            connected(connection -> inTransaction(connection, writing, () -> write(amendment, connection, writing)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Line write(Amendment amendment, Connection connection, Writing writing) throws SQLException {
        Workspace.prepare(connection);
        takeTurns(connection, writing);
        Problems problems = new Problems();
        Line line = AmendedLine.stage(amendment, connection, problems);
        problems.refuseIfAny();
        if (line != null) {
            StagedLines staged = new StagedLines(connection, types, Set.of(line.type()));
            if (staged.decide() || writing.dossier() != null) {
                staged.check(problems, true);
                write(staged, connection, writing);
            }
        }
        return line;
    }

    private void write(StagedLines staged, Connection connection, Writing writing) throws SQLException {
        staged.write(writing.progress());
        for (Consequence consequence : consequences) {
            consequence.follow(connection, writing);
        }
    }

    private static void takeTurns(Connection connection, Writing writing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TAKE_TURNS.formatted(writing.patience().toMillis()));
        }
    }

    private static <T> T inTransaction(Connection connection, Writing writing, Work<T> work) throws SQLException, IOException {
        try {
            T result = work.done();
            if (!writing.dryRun()) {
                connection.commit();
            }
            return result;
        } finally {
            connection.rollback();
        }
    }

    private <T> T connected(Connected<T> work) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            return work.with(connection);
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private static RuntimeException explained(SQLException e) {
        String state = e.getSQLState();
        if (LOCK_NOT_AVAILABLE.equals(state)) {
            return new WritersBusy(e);
        }
        if (state != null && COLLISION.contains(state)) {
            return new WritersCollided(e);
        }
        if (state != null && state.startsWith(TOO_MUCH_FOR_POSTGRES)) {
            return new LineTooLarge(e);
        }
        return new IllegalStateException("The database failed", e);
    }

    private interface Work<T> {
        T done() throws SQLException, IOException;
    }

    private interface Connected<T> {
        T with(Connection connection) throws SQLException, IOException;
    }
}
