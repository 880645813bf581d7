package org.dixit.feed;

import static org.awaitility.Awaitility.await;
import static org.dixit.feed.Bulletin.claim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes the database long that is asked of events. */
@QuarkusTest
@TestProfile(SlowSelectionTest.Settings.class)
class SlowSelectionTest extends DossierTest {

    private static final String SLOW = "subscription ($after: String) { claimRecorded(after: $after) { cursor claim { key reports { nodes { document { key } } } } } }";

    private static final String QUICK = "subscription ($after: String) { claimRecorded(after: $after) { cursor } }";
    private static final String WAITING_SINCE = "select min(query_start)::text from pg_stat_activity where wait_event_type = 'Lock' and query like '%handed_over%'";

    /** Of which two may be asked for at once. */
    private static final String COSTLY = """
            subscription ($after: String) {
              claimRecorded(after: $after) { claim { question { claims(first: 100) { nodes { key reports(first: 100) { nodes { document { key } } } } } } } }
            }""";

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.statement-time", "10s", "dixit.limits.cost", "50000");
        }
    }

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeAll
    void tellTheScene() {
        take(Bulletin.SCENE);
        take(Bulletin.of(claim("first", "drowned", "upper", 1)));
    }

    @Test
    void eventsThatCostMuch_areReadAFewAtATime() throws SQLException {
        int claims = 40;
        var start = lastClaimCursor();
        take(Bulletin.of(claims, "costly-", 10));
        int before = StatementCounter.executed();
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            socket.subscribe("s", COSTLY, Map.of("after", start));

            assertEquals(claims, socket.events(claims).size());
        }
        int executed = StatementCounter.executed() - before;
        assertTrue(executed >= claims / 2, executed + " statements");
    }

    @Test
    void eventThatTakesTooLong_isATimeout() throws SQLException {
        var start = lastClaimCursor();
        take(Bulletin.of(claim("second", "drowned", "upper", 2)));

        try (var socket = GraphQlSocket.acknowledged(graphql); var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table document in access exclusive mode");
            socket.subscribe("s", SLOW, Map.of("after", start));

            assertEquals("TIMEOUT", socket.next("error").at("/payload/0/extensions/code").asText());
            other.rollback();
        }
    }

    @Test
    void whoAsksForWhatTakesLong_holdsNobodyUp_andHearsAllOfItOnce() throws SQLException {
        var start = Map.of("after", lastClaimCursor());
        try (var slow = GraphQlSocket.acknowledged(graphql); var quick = GraphQlSocket.acknowledged(graphql);
                var other = database.getConnection(); var statement = other.createStatement()) {
            slow.subscribe("s", SLOW, start);
            quick.subscribe("q", QUICK, start);
            var heardBySlow = new ArrayList<String>();
            var heardByQuick = new ArrayList<String>();
            // By then both go along with the reader.
            for (int change = 1; change <= 3; change++) {
                change(change);
                heardBySlow.addAll(cursors(slow, 1));
                heardByQuick.addAll(cursors(quick, 1));
            }

            other.setAutoCommit(false);
            statement.execute("lock table document in access exclusive mode");
            change(4);
            heardByQuick.addAll(cursors(quick, 1));
            await().until(() -> select(WAITING_SINCE) != null);
            var since = select(WAITING_SINCE);
            change(5);
            heardByQuick.addAll(cursors(quick, 1));
            assertEquals(since, select(WAITING_SINCE));
            other.rollback();

            change(6);
            heardByQuick.addAll(cursors(quick, 1));
            heardBySlow.addAll(cursors(slow, 3));
            assertEquals(heardByQuick, heardBySlow);
            assertEquals(6, Set.copyOf(heardBySlow).size());
        }
    }

    private static List<String> cursors(GraphQlSocket socket, int events) {
        return socket.events(events).stream().map(event -> event.at("/claimRecorded/cursor").asText()).toList();
    }

    /** As if the first claim had been recorded anew, which would itself have to wait for its document. */
    private void change(int number) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("insert into change (by, source, type, key, object_id, version, kind, before) "
                    + "select 'test', 'IMPORT', 'claim', key, id, 100 + " + number + ", 'UPDATED', '{}' from claim where key = 'first'");
        }
    }
}
