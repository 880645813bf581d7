package org.dixit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.assessment.Freshness;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, or PostgreSQL, is killed while editors write: what was acknowledged is there afterwards, nothing is there by
 * half, and the disputes are those of what is there.
 */
class KilledIT {

    private static final int SERVICE_KILLS = Integer.getInteger("faults.service-kills", 1);
    private static final int DATABASE_KILLS = Integer.getInteger("faults.database-kills", 1);
    private static final int EMBEDDED_KILLS = Integer.getInteger("faults.embedded-kills", 1);
    private static final Set<String> CLEAR = Set.of("DATABASE_UNAVAILABLE", "BUSY");
    private static final int MOST_WRITES_BEFORE = 40;
    private static final int CLAIMS_OF_THE_LARGE = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private interface Database {
        Connection connect() throws IOException, SQLException;
    }

    private final Random random = new Random(20250304);
    private final List<Editor> editors = Stream.concat(
            IntStream.rangeClosed(1, 6).mapToObj(number -> new Editor("editor-" + number, 1)),
            IntStream.rangeClosed(1, 2).mapToObj(number -> new Editor("archive-" + number, CLAIMS_OF_THE_LARGE))).toList();

    @Test
    void serviceKilledWhileItWrites() throws Exception {
        try (var postgres = OwnPostgres.startIn(directory.resolve("postgres"))) {
            killServices(SERVICE_KILLS, postgres.environment(), postgres::connect);
        }
    }

    /** What a killed service leaves behind is a PostgreSQL that nobody stops: the next one does. */
    @Test
    @Tag("faults")
    void serviceKilledWhileItWritesToItsEmbeddedPostgres() throws Exception {
        var data = directory.resolve("embedded");
        var environment = OwnPostgres.environmentOfEmbedded(data);
        try {
            killServices(EMBEDDED_KILLS, environment, () -> OwnPostgres.connectTo(data));
        } finally {
            try (var last = Program.start(environment)) {
                last.terminate();
                assertTrue(last.hasEndedWithin(PATIENCE));
            }
        }
    }

    private void killServices(int kills, Map<String, String> environment, Database database) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            try (var program = Program.start(environment); var load = write(program)) {
                awaitSomeWrites(load);
                program.kill();
            }
            await().atMost(PATIENCE).until(() -> select(database, "select count(*) from pg_stat_activity "
                    + "where backend_type = 'client backend' and pid <> pg_backend_pid()") == 0);
            check(database, "kill " + kill);
        }
        print(kills, "the service", database);
    }

    @Test
    @Tag("faults")
    void databaseKilledWhileItIsWrittenTo() throws Exception {
        try (var postgres = OwnPostgres.startIn(directory.resolve("postgres")); var program = Program.start(postgres.environment())) {
            for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
                try (var load = write(program)) {
                    awaitSomeWrites(load);
                    postgres.kill();
                    load.await(Instant.now(), 1, answer -> "DATABASE_UNAVAILABLE".equals(answer.code()));
                    postgres.start();
                    load.awaitGood(Instant.now(), 1);
                    var refused = load.end().stream().filter(answer -> !answer.isGood()).toList();
                    assertEquals(List.of(), refused.stream().filter(answer -> !CLEAR.contains(answer.code())).toList());
                }
                check(postgres::connect, "kill " + kill);
            }
            print(DATABASE_KILLS, "PostgreSQL", postgres::connect);
        }
    }

    private Load write(Program program) throws IOException, InterruptedException {
        var client = new Client(program::address);
        client.take(Editor.story());
        var load = Load.of(0, null);
        editors.forEach(editor -> load.add(() -> editor.write(client)));
        return load;
    }

    private void awaitSomeWrites(Load load) {
        load.awaitGood(Instant.EPOCH, 1 + random.nextInt(MOST_WRITES_BEFORE));
    }

    private void check(Database database, String after) throws Exception {
        try (var connection = database.connect()) {
            for (var editor : editors) {
                editor.check(connection);
            }
            Freshness.check(connection, after);
        }
    }

    private static long select(Database database, String sql) throws Exception {
        try (var connection = database.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void print(int kills, String what, Database database) throws Exception {
        Figures.print("%d kills of %s: %d acknowledged writes are all there, none by half; %d disputes as recomputed",
                kills, what, editors.stream().mapToInt(Editor::acknowledged).sum(), select(database, "select count(*) from dispute"));
    }
}
