package org.dixit.feed;

import static org.dixit.feed.Bulletin.claim;
import static org.dixit.feed.Bulletin.retracted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers hear of claims and disputes: each change once, in order, from where they want it. */
@QuarkusTest
class FeedTest extends DossierTest {

    private static final String CLAIMS = """
            subscription ($after: String, $event: String, $question: String) {
              claimRecorded(after: $after, event: $event, question: $question) { cursor change claim { key retraction { reason } question { key } } }
            }""";
    private static final String DISPUTES = """
            subscription ($after: String, $event: String) {
              disputeChanged(after: $after, event: $event) {
                cursor change dispute { key certainty gap first { claims { key } } second { claims { key } } explanation question { key } }
              }
            }""";

    @TestHTTPResource("/graphql")
    URI graphql;

    private GraphQlSocket socket;

    @BeforeAll
    void tellTheScene() {
        take(Bulletin.SCENE);
        take(Bulletin.of(claim("first", "eaten", "upper", 1), claim("second", "eaten", "lower", 2)));
    }

    @BeforeEach
    void connect() {
        socket = GraphQlSocket.acknowledged(graphql);
    }

    @AfterEach
    void leave() {
        socket.close();
    }

    @Test
    void claims_areToldWithWhatWasDone_andWhatChangedNothingIsNot() throws SQLException {
        follow(CLAIMS, "claimRecorded", Map.of());
        take(Bulletin.of(claim("a", "drowned", "upper", 3)));
        take(Bulletin.of(claim("a", "drowned", "upper", 3)));
        take(Bulletin.of(claim("a", "drowned", "upper", 4)));
        take(Bulletin.of(retracted("a", "drowned", "upper", 4)));
        take(Bulletin.of(claim("a", "drowned", "upper", 4)));

        var events = socket.events(4).stream().map(event -> event.get("claimRecorded")).toList();
        assertEquals(List.of("CREATED", "UPDATED", "RETRACTED", "REINSTATED"), texts(events, "/change"));
        assertEquals(List.of("a", "a", "a", "a"), texts(events, "/claim/key"));
        assertEquals(4, events.stream().map(event -> event.get("cursor").asText()).distinct().count());
    }

    @Test
    void withoutACursor_onlyWhatFollowsIsTold() {
        take(Bulletin.of(claim("before", "drowned", "upper", 1)));
        socket.subscribe("s", CLAIMS);
        var heard = writeUntilHeard();

        assertTrue(heard.stream().allMatch(key -> key.startsWith("now")), heard.toString());
    }

    @Test
    void events_onlyOfTheQuestionOrEventNamed() throws SQLException {
        follow("by question", CLAIMS, "claimRecorded", Map.of("question", "drowned"));
        follow("by event", CLAIMS, "claimRecorded", Map.of("event", "feast"));
        take(Bulletin.of(claim("f1", "drowned", "upper", 1), claim("f2", "saved", "upper", 1), claim("f3", "eaten", "upper", 1)));
        take(Bulletin.of(claim("f1", "eaten", "upper", 1)));
        take(Bulletin.of(claim("f1", "drowned", "upper", 1)));

        var heard = new ArrayList<String>();
        for (int event = 0; event < 6; event++) {
            var message = socket.next("next");
            heard.add(message.get("id").asText() + " " + message.at("/payload/data/claimRecorded/claim/key").asText());
        }
        assertEquals(List.of("by question f1", "by question f1", "by question f1"), heard.stream().filter(what -> what.startsWith("by q")).toList());
        assertEquals(List.of("by event f3", "by event f1", "by event f1"), heard.stream().filter(what -> what.startsWith("by e")).toList());
    }

    @Test
    void afterABreak_whatFollowsTheCursorIsToldOnce() throws SQLException {
        follow(CLAIMS, "claimRecorded", Map.of());
        take(Bulletin.of(claim("b1", "drowned", "upper", 1), claim("b2", "drowned", "upper", 1), claim("b3", "drowned", "upper", 1)));
        var second = socket.events(2).get(1).at("/claimRecorded/cursor").asText();
        socket.breakOff();
        take(Bulletin.of(claim("b4", "drowned", "upper", 1)));

        socket = GraphQlSocket.acknowledged(graphql);
        socket.subscribe("again", CLAIMS, Map.of("after", second));
        take(Bulletin.of(claim("b5", "drowned", "upper", 1)));

        assertEquals(List.of("b3", "b4", "b5"), texts(socket.events(3), "/claimRecorded/claim/key"));
    }

    @Test
    void manyAtOnce_areToldPageByPageInOrder() throws SQLException {
        int claims = 2 * FeedTable.PAGE + 7;
        var start = cursor("claimRecorded");
        follow(CLAIMS, "claimRecorded", Map.of());
        take(Bulletin.of(claims, "many-", 10));

        var expected = IntStream.range(0, claims).mapToObj(i -> "many-" + i).toList();
        assertEquals(expected, texts(socket.events(claims), "/claimRecorded/claim/key"));
        socket.subscribe("again", CLAIMS, Map.of("after", start));
        assertEquals(expected, texts(socket.events(claims), "/claimRecorded/claim/key"));
    }

    @Test
    void disputes_begin_change_andEnd_andAreReadableStill() throws SQLException {
        follow(DISPUTES, "disputeChanged", Map.of("event", "flood"));
        take(Bulletin.of(claim("d1", "saved", "upper", 10), claim("d2", "saved", "lower", 20)));
        take(Bulletin.of(claim("d2", "saved", "lower", 30)));
        take(Bulletin.of(claim("second", "eaten", "lower", 3)));
        take(Bulletin.of(claim("d2", "saved", "lower", 10)));

        var events = socket.events(3).stream().map(event -> event.get("disputeChanged")).toList();
        assertEquals(List.of("BEGAN", "CHANGED", "ENDED"), texts(events, "/change"));
        assertEquals(List.of("10", "20", "20"), texts(events, "/dispute/gap"));
        assertEquals(List.of("saved", "saved", "saved"), texts(events, "/dispute/question/key"));
        assertEquals("d2", events.get(2).at("/dispute/first/claims/0/key").asText());
        assertTrue(events.get(2).at("/dispute/explanation").asText().contains("30"), events.get(2).toString());
    }

    @Test
    void cursor_ofAnotherFeedOrOfNothing_isAnError() throws SQLException {
        take(Bulletin.of(claim("c", "drowned", "upper", 1)));
        for (var cursor : List.of("nonsense", cursor("disputeChanged"), cursor("claimRecorded", "123456789"))) {
            socket.subscribe("s", CLAIMS, Map.of("after", cursor));
            assertEquals("INVALID_CURSOR", socket.next("error").at("/payload/0/extensions/code").asText());
        }
    }

    @Test
    void graphqlWs_hearsAllOnceOverSocketsThatBreak() throws IOException, InterruptedException {
        int claims = 10;

        var followed = new NodeScript("follow.mjs").run(graphql.toString(), String.valueOf(claims));

        assertEquals(IntStream.rangeClosed(1, claims).mapToObj(i -> "follow-" + i).toList(),
                StreamSupport.stream(followed.get("heard").spliterator(), false).map(JsonNode::asText).toList());
        assertTrue(followed.get("connections").asInt() > claims / 2, followed.toString());
    }

    @Test
    void connectionsThatTheDatabaseEnds_endNoSubscription() throws SQLException {
        follow(CLAIMS, "claimRecorded", Map.of());
        take(Bulletin.of(claim("g1", "drowned", "upper", 1)));
        socket.events(1);
        select("select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and query ilike 'listen%'");
        take(Bulletin.of(claim("g2", "drowned", "upper", 1)));
        take(Bulletin.of(claim("g3", "drowned", "upper", 1)));

        assertEquals(List.of("g2", "g3"), texts(socket.events(2), "/claimRecorded/claim/key"));
    }

    @Test
    void whoAppendsToAFeed_waitsForTheOneBefore() throws SQLException {
        var append = "insert into change (by, source, type, key, object_id, version, kind) values ('test', 'IMPORT', 'event', 'none', %d, 1, 'CREATED')";
        try (var first = database.getConnection(); var second = database.getConnection();
                var one = first.createStatement(); var other = second.createStatement()) {
            first.setAutoCommit(false);
            one.execute(append.formatted(-1));
            second.setAutoCommit(false);
            other.execute("set local lock_timeout = '100ms'");

            var waited = assertThrows(SQLException.class, () -> other.execute(append.formatted(-2)));
            assertEquals("55P03", waited.getSQLState());
            first.rollback();
            second.rollback();
        }
    }

    private void follow(String query, String feed, Map<String, String> arguments) throws SQLException {
        follow("s", query, feed, arguments);
    }

    /** From the last event on, so that nothing depends on when the service comes to it. */
    private void follow(String id, String query, String feed, Map<String, String> arguments) throws SQLException {
        var variables = new HashMap<>(arguments);
        variables.put("after", cursor(feed));
        socket.subscribe(id, query, variables);
    }

    private String cursor(String feed) throws SQLException {
        return cursor(feed, feed.equals("claimRecorded")
                ? "(select max(seq) from change join claim on claim.id = object_id where type = 'claim')"
                : "(select max(seq) from dispute_change)");
    }

    private String cursor(String feed, String seq) throws SQLException {
        return select("select cursor_of(array['" + feed + "', " + seq + "::text])");
    }

    /** Writes claims one after the other until one of them is heard, and says which. */
    private List<String> writeUntilHeard() {
        for (int i = 0; i < 100; i++) {
            take(Bulletin.of(claim("now-" + i, "drowned", "upper", i)));
            var heard = socket.heardSoFar();
            if (!heard.isEmpty()) {
                return texts(heard, "/payload/data/claimRecorded/claim/key");
            }
        }
        throw new AssertionError("nothing was heard");
    }

    private static List<String> texts(List<JsonNode> events, String pointer) {
        return events.stream().map(event -> event.at(pointer).asText()).toList();
    }
}
