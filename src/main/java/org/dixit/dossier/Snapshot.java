package org.dixit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import javax.sql.DataSource;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The database as at one moment, read over one connection or more. PostgreSQL gives each of them a process of its own, which
 * finds rows, as many as the way to here takes, while those of another are read.
 */
final class Snapshot implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    private final DataSource dataSource;
    private final Executor executor;
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Running> running = new ArrayDeque<>();

    private record Running(Connection connection, Future<CopyOut> start) {
    }

    /** @param executor waits for the first row of a query, which is not to keep anybody from the rows of another */
    Snapshot(DataSource dataSource, Executor executor) throws SQLException {
        this.dataSource = dataSource;
        this.executor = executor;
        connections.add(open());
    }

    private Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Takes one connection more, where there is one, which sees what the first one sees. */
    void widen() throws SQLException {
        String name = texts("select pg_export_snapshot()").get(0);
        Connection connection;
        try {
            connection = open();
        } catch (SQLException none) {
            LOG.debug("It goes on with what it has", none);
            return;
        }
        connections.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction snapshot '" + name + "'");
        }
    }

    /** All rows at once, of one column. */
    List<String> texts(String query) throws SQLException {
        try (Statement statement = connections.get(0).createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Writes the rows of these queries, of one after the other and as they are found, each with a line feed at its end. */
    void copy(List<String> queries, OutputStream stream) throws SQLException, IOException {
        for (int i = 0; i < queries.size(); i++) {
            if (running.size() == connections.size()) {
                write(stream);
            }
            run(queries.get(i), connections.get(i % connections.size()));
        }
        while (!running.isEmpty()) {
            write(stream);
        }
    }

    private void run(String query, Connection connection) {
        FutureTask<CopyOut> start = new FutureTask<>(
                () -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout"));
        executor.execute(start);
        running.add(new Running(connection, start));
    }

    private void write(OutputStream stream) throws SQLException, IOException {
        CopyOut rows = started(running.element().start);
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            writeUnescaped(row, stream);
        }
        running.remove();
    }

    /** Of what COPY escapes there is nothing in JSON but the backslash, which stands there twice. */
    private static void writeUnescaped(byte[] row, OutputStream stream) throws IOException {
        int written = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] == '\\') {
                stream.write(row, written, i - written);
                i++;
                written = i;
            }
        }
        stream.write(row, written, row.length - written);
    }

    private static CopyOut started(Future<CopyOut> start) throws SQLException {
        try {
            return start.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Gives up what has not been read to its end: PostgreSQL ends it, and what was on its way is read, so that the connection
     * can be used again. (The driver's own cancelCopy leaves that there, to be taken for the answer to the next statement.)
     */
    private static void giveUp(Running query) {
        try {
            CopyOut rows = started(query.start);
            query.connection.unwrap(PGConnection.class).cancelQuery();
            while (rows.isActive()) {
                rows.readFromCopy();
            }
        } catch (SQLException ended) {
            LOG.debug("An export has been given up", ended);
        }
    }

    @Override
    public void close() {
        running.forEach(Snapshot::giveUp);
        for (Connection connection : connections) {
            try (connection) {
                connection.rollback();
            } catch (SQLException gone) {
                LOG.debug("There was nothing to end", gone);
            }
        }
    }
}
