package org.dixit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import org.dixit.value.Edtf;

/**
 * The story that reading is tested with: two states, Orle and Tavanna, and the dam on the river Sarne that broke between
 * them. It is a dossier, {@code sarne/dossier.ndjson}, in which every enum value and every shape of a date occurs.
 * Whatever else is in the database goes.
 */
public final class Sarne {

    private static final String WHERE_DATES_ARE = "published|occurred|claimed|asOf|since|until";

    private Sarne() {
    }

    /** Fills the database with the story, whose one text has been seen and is kept. */
    public static void tell(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            writeLines(connection);
            execute(connection, resource("load.sql"));
            // So that the order of recording is neither that of keys nor that of days.
            execute(connection, "update claim set recorded_at = timestamptz '2025-03-01 12:00:00.25Z' - id * interval '1 hour'");
            attachText(connection);
            connection.commit();
        }
    }

    /** Leaves an empty database behind. */
    public static void forget(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "truncate dossier, actor, document, event, question, claim cascade");
        }
    }

    private static void writeLines(Connection connection) throws SQLException {
        execute(connection, "create temporary table line (place serial, body jsonb) on commit drop");
        execute(connection, "create temporary table day (edtf text, earliest date, latest date) on commit drop");
        var dates = new TreeSet<String>();
        try (var line = connection.prepareStatement("insert into line (body) values (?::jsonb)")) {
            for (var text : resource("dossier.ndjson").split("\n")) {
                line.setString(1, text);
                line.execute();
                collectDates(new ObjectMapper().readTree(text), dates);
            }
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
        try (var day = connection.prepareStatement("insert into day values (?, coalesce(?::date, '-infinity'), coalesce(?::date, 'infinity'))")) {
            for (var text : dates) {
                var date = Edtf.parse(text);
                day.setString(1, text);
                day.setObject(2, date.earliest());
                day.setObject(3, date.latest());
                day.execute();
            }
        }
    }

    private static void collectDates(JsonNode node, TreeSet<String> dates) {
        node.fields().forEachRemaining(field -> {
            if (field.getKey().matches(WHERE_DATES_ARE)) {
                dates.add(field.getValue().textValue());
            }
        });
        node.forEach(part -> collectDates(part, dates));
    }

    private static void attachText(Connection connection) throws SQLException {
        var text = resource("herald-burst.txt");
        try (var statement = connection.prepareStatement("""
                insert into document_text (document_id, characters, sha256, body)
                select id, characters, sha256, ? from document where key = 'herald-burst'""")) {
            statement.setString(1, text);
            statement.execute();
        }
        execute(connection, """
                update passage set verified = true from report join document_text using (document_id)
                where report.id = report_id""");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (InputStream content = Sarne.class.getResourceAsStream("/sarne/" + name)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
