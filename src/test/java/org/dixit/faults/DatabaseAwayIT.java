package org.dixit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.embedded.OwnPostgres;
import org.dixit.line.Workspace;
import org.dixit.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL goes and comes back, or has no connection to spare, while requests come in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    private static final String QUERY = "{ questions { nodes { key claims { totalCount } } } }";
    private static final int USERS = 7;
    private static final int CONNECTIONS = 8;
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration MAX_WAIT = Duration.ofSeconds(3);

    @TempDir
    static Path directory;

    private String story;
    private OwnPostgres postgres;
    private Program program;
    private Client client;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        story = Files.readString(Path.of("src/test/resources/dossiers/arvenne.ndjson"));
        postgres = OwnPostgres.startIn(directory.resolve("postgres"));
        var environment = new HashMap<>(postgres.environment());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", String.valueOf(CONNECTIONS));
        environment.put("DIXIT_POOL_MAX_WAIT", MAX_WAIT.toSeconds() + "s");
        environment.put("DIXIT_DOSSIERS_MAX_WAIT", MAX_WAIT.toSeconds() + "s");
        program = Program.start(environment);
        client = new Client(program::address);
        assertEquals(200, client.take(story).status());
    }

    @AfterAll
    void end() throws IOException {
        program.close();
        postgres.close();
    }

    private interface Fault {
        void happen(OwnPostgres postgres) throws IOException, InterruptedException;
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(Named.<Fault>of("is stopped", OwnPostgres::stop), Named.<Fault>of("is killed", OwnPostgres::kill));
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("faults")
    void whileItIsAwayEveryRequestIsToldSoAtOnce_andOnceItIsBackAllIsWell(Fault fault) throws Exception {
        try (var load = Load.of(USERS, () -> client.ask(QUERY)).add(() -> client.take(story))) {
            load.awaitGood(Instant.now(), 100);

            var going = Instant.now();
            fault.happen(postgres);
            var gone = Instant.now();
            await().until(() -> client.get("/q/health/ready").status() == 503);
            var notReady = Instant.now();
            load.await(gone, 200, answer -> true);
            assertEquals(200, client.get("/q/health/live").status());

            var starting = Instant.now();
            postgres.start();
            var back = Instant.now();
            load.awaitGood(back, 1);
            await().until(() -> client.get("/q/health/ready").status() == 200);
            var ready = Instant.now();
            load.awaitGood(ready, 200);

            var answers = load.end();
            assertEquals(List.of(), answers.stream().filter(answer -> !answer.isGood() && !isToldToTryAgain(answer, "DATABASE_UNAVAILABLE")).toList());
            assertEquals(List.of(), answers.stream().filter(answer -> answer.sent().isAfter(gone) && answer.arrived().isBefore(starting))
                    .filter(answer -> answer.isGood() || answer.took().compareTo(AT_ONCE) > 0).toList(), "while it was away");
            assertEquals(List.of(), answers.stream().filter(answer -> answer.sent().isAfter(ready) && !answer.isGood()).toList(), "once it was back");
            var refused = answers.stream().filter(answer -> !answer.isGood()).toList();
            var lastRefused = refused.stream().map(Answer::arrived).max(Comparator.naturalOrder()).orElseThrow();
            Figures.print("%d requests refused, half of them within %s and all within %s; not ready after %s; last refused %s after it was back, ready after %s",
                    refused.size(), Figures.median(refused), Figures.slowest(refused), Duration.between(going, notReady),
                    Duration.between(back, lastRefused), Duration.between(back, ready));
        }
        assertFalse(program.log().stream().anyMatch(line -> line.contains(" ERROR ")), () -> String.join("\n", program.log()));
    }

    @Test
    void withoutAConnectionToSpareRequestsAreToldToTryAgain_andHangNoLongerThanTheyMay() throws Exception {
        try (var load = Load.of(0, null)) {
            try (var connection = postgres.connect(); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table question in access exclusive mode");
                var locked = Instant.now();
                for (int user = 0; user < CONNECTIONS * 3; user++) {
                    load.add(() -> client.ask(QUERY));
                }
                load.await(locked, CONNECTIONS * 4, answer -> isToldToTryAgain(answer, "BUSY"));
                assertEquals(200, client.get("/q/health/live").status());
                var refused = load.answers();
                assertEquals(List.of(), refused.stream().filter(answer -> !isToldToTryAgain(answer, "BUSY")).toList());
                assertTrue(Figures.slowest(refused).compareTo(MAX_WAIT.plus(AT_ONCE)) < 0, () -> Figures.slowest(refused).toString());
                Figures.print("%d requests refused for want of a connection, half of them after %s and all after %s, where they may wait for %s",
                        refused.size(), Figures.median(refused), Figures.slowest(refused), MAX_WAIT);
                connection.rollback();
            }
            var free = Instant.now();
            load.awaitGood(free, 100);
            assertEquals(List.of(), load.end().stream().filter(answer -> answer.sent().isAfter(free) && !answer.isGood()).toList());
        }
    }

    @Test
    void writersThatWaitForEachOtherAreToldToTryAgain() throws Exception {
        try (var load = Load.of(0, null)) {
            try (var connection = postgres.connect(); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select pg_advisory_xact_lock(" + Workspace.TURN + ")");
                var locked = Instant.now();
                for (int user = 0; user < USERS; user++) {
                    load.add(() -> client.take(story));
                }
                load.await(locked, 2 * USERS, answer -> true);
                assertEquals(List.of(), load.answers().stream().filter(answer -> !isToldToTryAgain(answer, "BUSY")).toList());
                assertEquals(200, client.ask(QUERY).status(), "reading goes on");
                connection.rollback();
            }
            load.awaitGood(Instant.now(), USERS);
        }
    }

    private static boolean isToldToTryAgain(Answer answer, String code) {
        return answer.status() == 503 && code.equals(answer.code()) && answer.retryAfter() != null;
    }
}
