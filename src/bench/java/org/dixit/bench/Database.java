package org.dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL that Dixit embeds, on a data directory that is kept, as others find it: by its files. */
record Database(long process, int port, String password) {

    static final String USER = "dixit";

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

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), USER, password);
    }
}
