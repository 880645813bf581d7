package org.dixit.hostile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dixit.testing.Log;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.Test;

/** Requests that come bit by bit keep nobody waiting, and those that should be short are ended. */
@QuarkusTest
@TestProfile(SlowRequestsTest.Settings.class)
class SlowRequestsTest extends StoryTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.body-time", "4s", "quarkus.http.idle-timeout", "15s");
        }
    }

    private static final int MANY = 100;
    private static final int ROUNDS = 3;
    private static final String BODY = SlowConnection.head("POST /graphql", "application/json", 100_000) + "{\"query\"";
    private static final String HEAD = "GET /graphql HTTP/1.1\r\nHost: localhost\r\n";
    private static final String DOSSIER = "{\"type\": \"dossier\", \"key\": \"slow\", \"version\": 1, \"title\": {\"en\": \"Slow\"}}\n";

    @TestHTTPResource("/")
    URI address;

    @Test
    void bodiesThatDribbleKeepNobodyWaiting_andAreEnded() throws IOException {
        try (var dribbles = new SlowConnection(address, BODY)) {
            keepNobodyWaiting(BODY, " ", connection -> {
                var answer = connection.answer();
                assertTrue(answer.startsWith("HTTP/1.1 408 ") && answer.contains("\"REQUEST_TIMEOUT\""), answer);
            });
            await().atMost(Duration.ofMinutes(1)).until(() -> dribbles.isEndedOrSends(" "));
        }
    }

    @Test
    void headsThatDribbleKeepNobodyWaiting() throws IOException {
        keepNobodyWaiting(HEAD, "X: 1\r\n", connection -> {
            connection.send("Connection: close\r\n\r\n");
            assertTrue(connection.answer().startsWith("HTTP/1.1 400 "));
        });
    }

    /** Longer than a body that should be short, and longer than others may say nothing. */
    @Test
    void dossiersMayTakeTheirTime() throws IOException {
        var head = SlowConnection.head("POST /dossiers?dryRun=true", "application/x-ndjson", DOSSIER.length());
        try (var dossier = new SlowConnection(address, head + DOSSIER.substring(0, 20))) {
            new Usual(service).times();
            try (var silent = new SlowConnection(address, "")) {
                assertEquals("", silent.answer());
            }
            dossier.send(DOSSIER.substring(20));

            var answer = dossier.answer();
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void dossiersOverHttp2AreAnswered_alsoAfterOneAnother() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var request = HttpRequest.newBuilder(address.resolve("dossiers?dryRun=true")).header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(DOSSIER)).build();
        for (int time = 0; time < 3; time++) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
        }
    }

    private void keepNobodyWaiting(String beginning, String more, End end) throws IOException {
        var usual = new Usual(service);
        var before = usual.times();
        var slow = new ArrayList<SlowConnection>();
        try (var log = new Log()) {
            for (int i = 0; i < MANY; i++) {
                slow.add(new SlowConnection(address, beginning));
            }
            var during = new ArrayList<Duration>();
            for (int round = 0; round < ROUNDS; round++) {
                slow.forEach(connection -> connection.isEndedOrSends(more));
                during.addAll(usual.times());
            }
            for (var connection : slow) {
                end.of(connection);
            }
            Usual.assertAreUsual(during, before, usual.times());
            assertEquals(List.of(), log.errors());
        } finally {
            for (var connection : slow) {
                connection.close();
            }
        }
    }

    private interface End {
        void of(SlowConnection connection) throws IOException;
    }
}
