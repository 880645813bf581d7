package org.dixit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.GraphQl;
import org.dixit.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service is told to stop while requests come in. */
class ServiceStopsIT {

    private static final String COUNT = "{ events { totalCount } }";
    private static final int USERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    @Test
    void toldToStop_everyRequestThatIsReadIsAnswered_andTheOthersAreRefused() throws Exception {
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
                assertEquals(List.of(), answers.stream().filter(answer -> !isRight(answer, told)).toList());
                Figures.print("told to stop: ended after %s, having answered %d requests that came later; %d before, all good",
                        Duration.between(told, ended), answers.stream().filter(answer -> answer.isGood() && answer.sent().isAfter(told)).count(),
                        answers.stream().filter(answer -> answer.sent().isBefore(told)).count());
            }
            try (var connection = postgres.connect()) {
                editor.check(connection);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestThatBeganLongBeforeIsAnswered_andByHttp1ThatIsTheLastAnswer(HttpClient.Version version) throws Exception {
        try (var postgres = OwnPostgres.startIn(directory.resolve("postgres")); var program = Program.start(postgres.environment());
                var connection = postgres.connect(); var statement = connection.createStatement()) {
            var http = HttpClient.newBuilder().version(version).build();
            // From HTTP/1 the client goes on to HTTP/2 where it may.
            http.send(count(program), BodyHandlers.discarding());
            connection.setAutoCommit(false);
            statement.execute("lock table event");
            var waiting = http.sendAsync(count(program), BodyHandlers.ofString());
            await().until(() -> isAnyoneWaiting(postgres));

            program.terminate();
            await().until(() -> new Client(program::address).ask("{ __typename }").isRefused());
            connection.rollback();

            var answer = waiting.get();
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(version, answer.version());
            assertEquals(version == HttpClient.Version.HTTP_1_1 ? Optional.of("close") : Optional.empty(), answer.headers().firstValue("Connection"));
            assertTrue(program.hasEndedWithin(PATIENCE));
        }
    }

    private static boolean isRight(Answer answer, Instant told) {
        return answer.isGood() || (answer.isRefused() || answer.isUnread()) && answer.sent().isAfter(told);
    }

    private static HttpRequest count(Program program) {
        return HttpRequest.newBuilder(program.address("/graphql")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(GraphQl.text(Map.of("query", COUNT)))).build();
    }

    private static boolean isAnyoneWaiting(OwnPostgres postgres) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement();
                var waiting = statement.executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        }
    }
}
