package org.dixit.line;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dixit.testing.DossierTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What an import leaves behind on its connection, which others get after it. */
@QuarkusTest
class ConnectionAfterImportTest extends DossierTest {

    private static final Path FERRY = Path.of("src/test/resources/dossiers/ferry.ndjson");

    /** On a connection that nothing else was written over, and with disputes that were there before. */
    @BeforeEach
    void importTwice() throws IOException, SQLException {
        var ferry = Files.readString(FERRY);
        take(ferry);
        database.flush(FlushMode.ALL);
        await().until(() -> number("select count(*) from pg_class where relname in ('staged', 'dispute_before')") == 0);
        take(ferry.replace("\"title\": {\"en\": \"", "\"title\": {\"en\": \"Again: "));
        assertTrue(number("select count(*) from dispute") > 0);
    }

    @Test
    void noTableHasRoomThatEachLaterWriteWouldLookThrough() throws SQLException {
        assertEquals(2, number("select count(*) from pg_class where relname in ('staged', 'dispute_before')"));
        assertEquals(0, number("select sum(pg_relation_size(oid)) from pg_class where relname in ('staged', 'dispute_before')"));
    }

    @Test
    void statementsAreStillPrepared() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('pg_temp.staged') is not null")) {
            rows.next();
            assertTrue(rows.getBoolean(1), "the connection of the import");
            assertEquals(5, connection.unwrap(PGConnection.class).getPrepareThreshold());
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
