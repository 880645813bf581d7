package org.dixit.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.Test;

/** What is said of a mutation that was written where there is no connection to read what it asks for. */
@QuarkusTest
@TestProfile(UnreadPayloadTest.Settings.class)
class UnreadPayloadTest extends DossierTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "3", "dixit.pool.max-wait", "2s");
        }
    }

    private static final Duration SHORT = Duration.ofSeconds(3);

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Pool pool;

    @Test
    void writtenMutation_isNotSaidToHaveWrittenNothing() throws Exception {
        empty();
        take("{\"type\": \"dossier\", \"key\": \"mill\", \"version\": 1, \"title\": {\"en\": \"The mill\"}}\n");
        var service = new GraphQl(graphql);
        var mutation = "mutation { recordActor(input: {key: \"baker\", dossier: \"mill\", kind: PERSON, name: [{language: \"en\", text: \"B.\"}]}) { actor { key } } }";

        var taken = takeAll();
        try {
            assertEquals("DATABASE_UNAVAILABLE", service.ask(mutation, Map.of()).at("/errors/0/extensions/code").asText());
        } finally {
            taken.forEach(connection -> connection.close().await().indefinitely());
        }
        assertEquals("baker", service.data("{ actor(key: \"baker\") { key } }", Map.of()).at("/actor/key").asText());
    }

    /** All connections that nothing else has. */
    private List<SqlConnection> takeAll() {
        var taken = new ArrayList<SqlConnection>();
        try {
            while (true) {
                taken.add(pool.getConnection().await().atMost(SHORT));
            }
        } catch (RuntimeException none) {
            return taken;
        }
    }
}
