package org.dixit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The story that reading is tested with: two states, Orle and Tavanna, and the dam on the river Sarne that broke between
 * them. It is a dossier, {@code sarne/dossier.ndjson}, in which every enum value and every shape of a date occurs.
 */
public final class Sarne {

    private static final Path DOSSIER = Path.of("src/test/resources/sarne/dossier.ndjson");

    private Sarne() {
    }

    /** Imports the story; whatever else was in the database goes. */
    public static void tell(URI dossiers, DataSource database) throws IOException, InterruptedException, SQLException {
        forget(database);
        var request = HttpRequest.newBuilder(dossiers)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(DOSSIER))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        // So that the order of recording is neither that of keys nor that of days.
        execute(database, """
                update claim set recorded_at = timestamptz '2025-03-01 12:00:00.25Z' - place * interval '1 hour'
                from (select key, row_number() over (order by md5(key)) as place from claim) shuffled
                where shuffled.key = claim.key""");
    }

    /** Leaves an empty database behind. */
    static void forget(DataSource database) throws SQLException {
        execute(database, "truncate dossier, actor, document, event, question, claim cascade");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
