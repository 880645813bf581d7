package org.dixit.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program says to those who listen when it is stopped. */
@Timeout(240)
class StoppingIT {

    /** Well below the time for which it would wait for requests, as one of which an open socket counts. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void socketsEndWithTheService_whichDoesNotWaitForThem(@TempDir Path directory) throws Exception {
        try (var postgres = OwnPostgres.startIn(directory); var program = Program.start(postgres.environment())) {
            var socket = GraphQlSocket.acknowledged(program.address("/graphql"));
            socket.subscribe("s", "subscription { claimRecorded { cursor } }");
            socket.subscribe("q", "{ __typename }");
            socket.next("next");
            socket.next("complete");

            program.terminate();

            assertEquals(1001, socket.closing().code());
            assertTrue(program.hasEndedWithin(SOON));
        }
    }
}
