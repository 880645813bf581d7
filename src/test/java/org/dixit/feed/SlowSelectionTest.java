package org.dixit.feed;

import static org.dixit.feed.Bulletin.claim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes the database long that is asked of events. */
@QuarkusTest
@TestProfile(SlowSelectionTest.Settings.class)
class SlowSelectionTest extends DossierTest {

    private static final String SLOW = "subscription ($after: String) { claimRecorded(after: $after) { claim { key reports { nodes { document { key } } } } } }";

    /** Of which two may be asked for at once. */
    private static final String COSTLY = """
            subscription ($after: String) {
              claimRecorded(after: $after) { claim { question { claims(first: 100) { nodes { key reports(first: 100) { nodes { document { key } } } } } } } }
            }""";

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.statement-time", "4s", "dixit.limits.cost", "50000");
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
        var start = cursor();
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
        var start = cursor();
        take(Bulletin.of(claim("second", "drowned", "upper", 2)));

        try (var socket = GraphQlSocket.acknowledged(graphql); var other = database.getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table document in access exclusive mode");
            socket.subscribe("s", SLOW, Map.of("after", start));

            assertEquals("TIMEOUT", socket.next("error").at("/payload/0/extensions/code").asText());
            other.rollback();
        }
    }

    private String cursor() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select cursor_of(array['claimRecorded', max(seq)::text]) from change where type = 'claim'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
