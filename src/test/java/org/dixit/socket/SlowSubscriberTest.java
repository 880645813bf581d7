package org.dixit.socket;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.dixit.testing.GraphQlSocket;
import org.junit.jupiter.api.Test;

/** A client that asks for much and reads nothing. */
@QuarkusTest
@TestProfile(SlowSubscriberTest.Settings.class)
class SlowSubscriberTest extends DossierTest {

    private static final int CLAIMS = 400;
    private static final int STATEMENT = 10_000;
    private static final String FOUR_STATEMENTS = "claim { a: statement b: statement c: statement d: statement }";

    /** What the kernel takes for both ends is none of the service's memory; all that is asked for would be twice as much. */
    private static final int KERNEL_AND_QUEUE = 4 * CLAIMS * STATEMENT / 2;

    private static final String SCENE = """
            {"type": "dossier", "key": "talk", "version": 1, "title": {"en": "Talk"}}
            {"type": "document", "key": "book", "title": {"en": "Book"}, "language": "en", "published": "2025-05-02"}
            {"type": "event", "key": "talk", "kind": "OTHER", "title": {"en": "Talk"}, "occurred": "2025-05-01"}
            """;

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.socket.patience", "500ms", "dixit.socket.max-subscriptions-per-client", "1");
        }
    }

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void isDropped_andReadsWhyOnceItReads() throws IOException, SQLException {
        take(SCENE + claim("first", 1));
        var start = lastClaimCursor();
        take(SCENE + IntStream.range(0, CLAIMS).mapToObj(i -> claim("long-" + i, STATEMENT)).collect(Collectors.joining()));

        try (var slow = new UnreadSocket(graphql); var other = GraphQlSocket.acknowledged(graphql)) {
            slow.say("{\"type\": \"connection_init\"}");
            assertTrue(slow.read().text().contains("connection_ack"));
            slow.say(GraphQl.text(Map.of("type", "subscribe", "id", "s", "payload", Map.of("query", subscription(start, FOUR_STATEMENTS)))));
            slow.read();

            // Until it is dropped it has the one subscription that a client may have.
            assertFalse(mayOtherSubscribe(other, start));
            await().atMost(Duration.ofMinutes(1)).until(() -> mayOtherSubscribe(other, start));
            var last = slow.readToTheEnd();
            assertEquals(1013, last.closeCode());
            assertTrue(slow.bytesRead() < KERNEL_AND_QUEUE, () -> slow.bytesRead() + " bytes");
        }
    }

    private static boolean mayOtherSubscribe(GraphQlSocket other, String start) {
        other.subscribe("s", subscription(start, "cursor"));
        return other.next().get("type").asText().equals("next");
    }

    private static String subscription(String start, String asked) {
        return "subscription { claimRecorded(after: \"" + start + "\") { " + asked + " } }";
    }

    private static String claim(String key, int length) {
        return """
                {"type": "claim", "key": "%s", "event": "talk", "claimants": [], "stance": "AFFIRMS", "statement": {"en": "%s"}, \
                "claimed": "2025-05-02", "reports": [{"document": "book"}]}
                """.formatted(key, "x".repeat(length));
    }
}
