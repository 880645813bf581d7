package org.dixit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.assessment.Freshness;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private static final int MOST_WRITES_BEFORE = 40;
    private static final int CLAIMS_OF_THE_LARGE = 300;

    @TempDir
    Path directory;

    private final Random random = new Random(20250304);
    private final List<Editor> editors = Stream.concat(
            IntStream.rangeClosed(1, 6).mapToObj(number -> new Editor("editor-" + number, 1)),
            IntStream.rangeClosed(1, 2).mapToObj(number -> new Editor("archive-" + number, CLAIMS_OF_THE_LARGE))).toList();
    private OwnPostgres postgres;

    @BeforeEach
    void start() {
        postgres = OwnPostgres.startIn(directory.resolve("postgres"));
    }

    @AfterEach
    void end() throws IOException {
        postgres.close();
    }

    @Test
    void serviceKilledWhileItWrites() throws Exception {
        for (int kill = 1; kill <= SERVICE_KILLS; kill++) {
            try (var program = Program.start(postgres.environment()); var load = write(program)) {
                awaitSomeWrites(load);
                program.kill();
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> select("select count(*) from pg_stat_activity "
                    + "where backend_type = 'client backend' and pid <> pg_backend_pid()") == 0);
            check("kill " + kill);
        }
        print(SERVICE_KILLS, "the service");
    }

    @Test
    @Tag("faults")
    void databaseKilledWhileItIsWrittenTo() throws Exception {
        try (var program = Program.start(postgres.environment())) {
            for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
                try (var load = write(program)) {
                    awaitSomeWrites(load);
                    postgres.kill();
                    load.await(Instant.now(), 1, answer -> "DATABASE_UNAVAILABLE".equals(answer.code()));
                    postgres.start();
                    load.awaitGood(Instant.now(), 1);
                    var codes = load.end().stream().filter(answer -> !answer.isGood()).map(Answer::code).distinct().toList();
                    assertEquals(List.of("DATABASE_UNAVAILABLE"), codes);
                }
                check("kill " + kill);
            }
        }
        print(DATABASE_KILLS, "PostgreSQL");
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

    private void check(String after) throws SQLException {
        try (var connection = postgres.connect()) {
            for (var editor : editors) {
                editor.check(connection);
            }
            Freshness.check(connection, after);
        }
    }

    private long select(String sql) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void print(int kills, String what) throws SQLException {
        Figures.print("%d kills of %s: %d acknowledged writes are all there, none by half; %d disputes as recomputed",
                kills, what, editors.stream().mapToInt(Editor::acknowledged).sum(), select("select count(*) from dispute"));
    }
}
