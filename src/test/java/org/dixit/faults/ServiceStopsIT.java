package org.dixit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is told to stop while requests come in. */
class ServiceStopsIT {

    private static final int USERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    @Test
    void toldToStop_everyRequestThatGetsThroughIsAnswered_andTheOthersAreRefused() throws Exception {
        try (var postgres = OwnPostgres.startIn(directory.resolve("postgres")); var program = Program.start(postgres.environment())) {
            var client = new Client(program::address);
            client.take(Editor.story());
            var editor = new Editor("editor", 1);
            try (var load = Load.of(USERS, () -> client.ask("{ questions { nodes { key claims { totalCount } } } }")).add(() -> editor.write(client))) {
                load.awaitGood(Instant.now(), 200);

                program.terminate();
                var told = Instant.now();
                assertTrue(program.hasEndedWithin(PATIENCE));

                var ended = Instant.now();
                load.await(ended, USERS, answer -> true);
                var answers = load.end();
                assertEquals(List.of(), answers.stream().filter(answer -> !answer.isGood() && !(answer.isRefused() && answer.sent().isAfter(told))).toList());
                Figures.print("told to stop: ended after %s, having answered %d requests that came later; %d before, all good",
                        Duration.between(told, ended), answers.stream().filter(answer -> answer.isGood() && answer.sent().isAfter(told)).count(),
                        answers.stream().filter(answer -> answer.sent().isBefore(told)).count());
            }
            try (var connection = postgres.connect()) {
                editor.check(connection);
            }
        }
    }
}
