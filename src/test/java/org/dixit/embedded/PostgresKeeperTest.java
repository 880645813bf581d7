package org.dixit.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKeeperTest {

    @TempDir
    Path directory;

    @Test
    void serverThatWasKilledIsThereAgain_withItsDataAndAtItsAddress_untilItIsClosed() throws SQLException {
        PostgresServer server = PostgresServer.start(directory, Path.of("target", "embedded-postgres", "programs"), false);
        try (PostgresKeeper keeper = PostgresKeeper.of(server)) {
            execute(server, "create table said as select 'dixit' as word");
            Optional<ProcessHandle> killed = server.process();

            killed.orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(1)).until(() -> !server.process().equals(killed));
            assertEquals(1, execute(server, "delete from said where word = 'dixit'"));
        }
        await().until(() -> !server.process().orElseThrow().isAlive());
    }

    /** How many rows it was about. */
    private static int execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.address().jdbcUrl(), DatabaseAddress.USER, server.address().password());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
