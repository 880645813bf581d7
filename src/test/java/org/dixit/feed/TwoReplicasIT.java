package org.dixit.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two services on one database, writers whose transactions overlap, and subscribers whose connections break: all hear
 * all that was committed, in the order of the commits. By default on a small scale; as large as wanted with
 * {@code -Dfeed.claims=10000 -Dfeed.writers=32 -Dfeed.breaks=100}.
 */
@Timeout(1800)
class TwoReplicasIT {

    private static final int CLAIMS = Integer.getInteger("feed.claims", 400);
    private static final int WRITERS = Integer.getInteger("feed.writers", 8);
    private static final int BREAKS = Integer.getInteger("feed.breaks", 20);
    private static final int SUBSCRIBERS = 4;
    /** So many that what a question comes to does not take longer and longer. */
    private static final int QUESTIONS = 50;
    private static final int MOST_CLAIMS_AT_ONCE = 9;
    private static final Path DIRECTORY = Path.of("target/two-replicas");

    private static final String SUBSCRIPTION =
            "subscription ($after: String) { claimRecorded(after: $after) { cursor claim { key claimants { key } } } }";

    private final HttpClient client = HttpClient.newHttpClient();
    private OwnPostgres postgres;
    private Program one;
    private Program other;

    @BeforeEach
    void start() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        postgres = OwnPostgres.startIn(Files.createTempDirectory(DIRECTORY, "data"));
        execute("alter system set track_commit_timestamp = on");
        postgres.stop();
        postgres.start();
        one = Program.start(postgres.environment());
        other = Program.start(postgres.environment());
        var questions = IntStream.range(0, QUESTIONS).mapToObj(i -> Bulletin.question("q" + i)).collect(Collectors.joining("\n"));
        write(one, Bulletin.SCENE + questions + "\n" + Bulletin.claim("first", "drowned", "upper", 0) + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void everySubscriber_hearsAllClaimsOnceInCommitOrder() throws Exception {
        var start = select("select cursor_of(array['claimRecorded', max(seq)::text]) from change where type = 'claim'").get(0);
        var threads = Executors.newFixedThreadPool(WRITERS + SUBSCRIBERS);
        try {
            var subscribers = IntStream.range(0, SUBSCRIBERS).mapToObj(i -> threads.submit(() -> listen(i, start))).toList();
            var writers = IntStream.range(0, WRITERS).mapToObj(i -> threads.submit(() -> write(i))).toList();
            results(writers);

            var committed = select("""
                    select key || ' ' || cursor_of(array['claimRecorded', seq::text]) from change
                    where type = 'claim' and key <> 'first' order by pg_xact_commit_timestamp(xmin), seq""");
            assertEquals(CLAIMS / WRITERS * WRITERS, committed.size());
            for (var heard : results(subscribers)) {
                assertEquals(committed, heard);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is heard, over as many connections as it takes, by turns to the one and the other. */
    private List<String> listen(int subscriber, String start) {
        var random = new Random(subscriber);
        int expected = CLAIMS / WRITERS * WRITERS;
        Set<Integer> breaks = random.ints(1, expected).distinct().limit(BREAKS / SUBSCRIBERS).boxed().collect(Collectors.toSet());
        var heard = new ArrayList<String>();
        var cursor = start;
        for (int connection = subscriber; heard.size() < expected; connection++) {
            var socket = GraphQlSocket.acknowledged(graphql(connection));
            socket.subscribe("s", SUBSCRIPTION, Map.of("after", cursor));
            do {
                var event = socket.events(1).get(0).get("claimRecorded");
                cursor = event.get("cursor").asText();
                heard.add(event.at("/claim/key").asText() + " " + cursor);
            } while (heard.size() < expected && !breaks.contains(heard.size()));
            socket.breakOff();
        }
        return heard;
    }

    private URI graphql(int connection) {
        return (connection % 2 == 0 ? one : other).address("/graphql");
    }

    private Void write(int writer) throws IOException, InterruptedException {
        var random = new Random(writer);
        for (int claim = 0; claim < CLAIMS / WRITERS;) {
            var lines = new ArrayList<String>();
            for (int more = random.nextInt(MOST_CLAIMS_AT_ONCE); more >= 0 && claim < CLAIMS / WRITERS; more--) {
                lines.add(Bulletin.claim("w" + writer + "-" + claim, "q" + random.nextInt(QUESTIONS), random.nextBoolean() ? "upper" : "lower", claim++));
            }
            write(random.nextBoolean() ? one : other, Bulletin.of(lines.toArray(String[]::new)));
        }
        return null;
    }

    private void write(Program service, String dossier) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.address("/dossiers"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(dossier))
                .build();
        HttpResponse<String> answer;
        do {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        } while (answer.statusCode() == 503);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static <T> List<T> results(List<Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> select(String sql) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
