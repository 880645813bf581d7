package org.dixit.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.GraphQlSocket.Closing;
import org.dixit.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what over a socket where reading is closed: by the token of the handshake, or that of the introduction. */
@QuarkusTest
@TestProfile(SocketAccessTest.Settings.class)
class SocketAccessTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.access.reading-open", "false",
                    "dixit.access.tokens.reader.sha256", Sha256.of("reader's"), "dixit.access.tokens.reader.roles", "reader",
                    "dixit.access.tokens.desk.sha256", Sha256.of("desk's"), "dixit.access.tokens.desk.roles", "reader,editor",
                    "dixit.access.tokens.loader.sha256", Sha256.of("loader's"), "dixit.access.tokens.loader.roles", "importer,editor");
        }
    }

    private static final Closing FORBIDDEN = new Closing(4403, "Forbidden");

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void tokenOfTheHandshake_suffices() {
        try (var socket = handshake("Bearer reader's")) {
            socket.say("{\"type\": \"connection_init\"}");
            socket.next("connection_ack");

            assertMayRead(socket);
        }
    }

    @Test
    void handshake_withATokenThatIsNotKnown_isRefused() {
        var refusal = answer(assertThrows(CompletionException.class, () -> handshake("Bearer unknown")));

        assertEquals(401, refusal.statusCode());
        assertEquals("Bearer error=\"invalid_token\"", refusal.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"authorization\": \"Bearer reader's\"}", "{\"Authorization\": \"bearer reader's\"}", "{\"authorization\": \"reader's\", \"other\": 1}"})
    void tokenOfTheIntroduction_suffices(String introduction) {
        try (var socket = GraphQlSocket.open(graphql)) {
            introduce(socket, introduction);
            socket.next("connection_ack");

            assertMayRead(socket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"authorization\": \"\"}", "{\"authorization\": \"Bearer unknown\"}", "{\"authorization\": [\"reader's\"]}",
            "{\"authorization\": \"Bearer loader's\"}", "{\"authorization\": \"a\\nb\"}", "{\"authorization\": \"é\"}", "{\"token\": \"reader's\"}", "\"reader's\""})
    void introductionOfOneWhoMayNotRead_ends4403(String introduction) {
        var socket = GraphQlSocket.open(graphql);
        introduce(socket, introduction);

        assertEquals(FORBIDDEN, socket.closing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer loader's", "Bearer ", "reader's", "Basic cmVhZGVyOg=="})
    void handshakeOfOneWhoMayNotRead_ends4403OnceIntroduced(String authorization) {
        var socket = handshake(authorization);
        introduce(socket, "{}");

        assertEquals(FORBIDDEN, socket.closing());
    }

    @Test
    void tokenOfTheIntroduction_takesThePlaceOfThatOfTheHandshake() {
        try (var socket = handshake("Bearer reader's")) {
            introduce(socket, "{\"authorization\": \"Bearer desk's\"}");
            socket.next("connection_ack");
            socket.subscribe("m", mutation("taken"));

            assertEquals("CREATED", socket.next("next").at("/payload/data/recordActor/actor/history/nodes/0/kind").asText());
        }
        var worse = handshake("Bearer desk's");
        introduce(worse, "{\"authorization\": \"Bearer unknown\"}");
        assertEquals(FORBIDDEN, worse.closing());
    }

    @Test
    void mutation_withoutItsRole_isAnError_andNothingIsWritten() {
        try (var socket = handshake("Bearer reader's")) {
            introduce(socket, "{}");
            socket.next("connection_ack");
            socket.subscribe("m", mutation("refused"));
            assertEquals("FORBIDDEN", socket.next("error").at("/payload/0/extensions/code").asText());

            socket.subscribe("q", "{ actor(key: \"refused\") { key } }");
            assertTrue(socket.next("next").at("/payload/data/actor").isNull());
        }
    }

    /** Be it that the socket opens: then it ends as any other. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql/", "/graphql;x", "//graphql", "/graphql/x", "/%67raphql", "/graphql%2F", "/graphql%3Bx", "/graphql/schema.graphql", "/graphql?x"})
    void noWayOfWritingItsPathLeadsToReading(String path) {
        try (var socket = GraphQlSocket.open(URI.create("http://" + graphql.getAuthority() + path))) {
            introduce(socket, "{}");
            assertEquals(FORBIDDEN, socket.closing());
        } catch (CompletionException refused) {
            assertTrue(answer(refused).statusCode() >= 400, refused.toString());
        }
    }

    private static String mutation(String key) {
        return "mutation { recordActor(input: {key: \"" + key + "\", kind: PERSON, name: [{language: \"en\", text: \"Ann\"}]}) "
                + "{ actor { history(first: 1) { nodes { kind } } } userErrors { message } } }";
    }

    private static void assertMayRead(GraphQlSocket socket) {
        socket.subscribe("q", "{ __typename }");
        assertEquals("Query", socket.next("next").at("/payload/data/__typename").asText());
    }

    private static void introduce(GraphQlSocket socket, String payload) {
        socket.say("{\"type\": \"connection_init\", \"payload\": " + payload + "}");
    }

    private GraphQlSocket handshake(String authorization) {
        return GraphQlSocket.open(graphql, Map.of("Authorization", authorization), "graphql-transport-ws");
    }

    private static HttpResponse<?> answer(CompletionException refused) {
        return ((WebSocketHandshakeException) refused.getCause()).getResponse();
    }
}
