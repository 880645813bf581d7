package org.dixit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.assessment.Freshness;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database, one of which is killed: its clients go over to the other. */
@Tag("faults")
class ReplicaKilledIT {

    private static final int USERS = 4;

    @TempDir
    Path directory;

    /** A client that prefers one of the two until it is not there. */
    private static final class Side {

        private volatile Program preferred;
        private final Program other;
        private final Client client = new Client(this::address);

        Side(Program preferred, Program other) {
            this.preferred = preferred;
            this.other = other;
        }

        private URI address(String path) {
            return preferred.address(path);
        }

        /** What is refused is sent to the other at once, as a balancer does. */
        Answer send(Load.Request request) throws InterruptedException {
            var answer = request.send();
            if (answer.status() == 0) {
                preferred = other;
            }
            return answer.isRefused() ? request.send() : answer;
        }
    }

    @Test
    void replicaKilled_onlyWhatItWasAboutToAnswerFails_andNothingAcknowledgedIsLost() throws Exception {
        try (var postgres = OwnPostgres.startIn(directory.resolve("postgres"));
                var killed = Program.start(postgres.environment());
                var staying = Program.start(postgres.environment())) {
            new Client(staying::address).take(Editor.story());
            var editors = IntStream.range(0, 2 * USERS).mapToObj(number -> new Editor("editor-" + number, 1)).toList();
            try (var load = Load.of(0, null)) {
                for (int user = 0; user < 2 * USERS; user++) {
                    var side = user % 2 == 0 ? new Side(killed, staying) : new Side(staying, killed);
                    var editor = editors.get(user);
                    load.add(() -> side.send(() -> editor.write(side.client)));
                    load.add(() -> side.send(() -> side.client.ask("{ questions { nodes { key claims { totalCount } } } }")));
                }
                load.awaitGood(Instant.now(), 200);

                killed.kill();

                var gone = Instant.now();
                load.awaitGood(gone, 200);
                var failed = load.end().stream().filter(answer -> !answer.isGood()).toList();
                assertEquals(List.of(), failed.stream().filter(answer -> answer.sent().isAfter(gone) || answer.status() != 0).toList());
                assertTrue(failed.size() <= 2 * USERS, failed::toString);
                Figures.print("a replica killed: %d of %d requests failed, all of them in flight on it", failed.size(), load.answers().size());
            }
            try (var connection = postgres.connect()) {
                for (var editor : editors) {
                    editor.check(connection);
                }
                Freshness.check(connection, "");
            }
        }
    }
}
