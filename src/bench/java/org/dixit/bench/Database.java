package org.dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The PostgreSQL that Dixit embeds, on a data directory that is kept, as others find it: by its files. */
record Database(long process, int port, String password) {

    static final String USER = "dixit";

    private static final String BUSY = """
            select query from pg_stat_activity where state <> 'idle' and backend_type = 'client backend' and pid <> pg_backend_pid()""";
    private static final int CHECK_MILLIS = 50;
    private static final int QUIET_CHECKS = 4;
    private static final int MOST_CHECKS = 3_600;

    static Database in(Path directory) {
        try {
            var postmaster = Files.readAllLines(directory.resolve("data/postmaster.pid"));
            return new Database(Long.parseLong(postmaster.get(0).strip()), Integer.parseInt(postmaster.get(3).strip()),
                    Files.readString(directory.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no PostgreSQL in " + directory, e);
        }
    }

    String url() {
        return "postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** With name and password. */
    String connectionString() {
        return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres";
    }

    void execute(String... statements) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query gives. */
    List<String> texts(String query) {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Until it has nothing to do: what a contender was asked, and was not waited for, shall not be a burden on the next one. */
    void awaitQuiet() {
        int quiet = 0;
        for (int i = 0; quiet < QUIET_CHECKS; i++) {
            if (i == MOST_CHECKS) {
                throw new IllegalStateException("PostgreSQL still has something to do, with nobody to wait for it");
            }
            quiet = texts(BUSY).isEmpty() ? quiet + 1 : 0;
            LockSupport.parkNanos(Duration.ofMillis(CHECK_MILLIS).toNanos());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), USER, password);
    }
}
