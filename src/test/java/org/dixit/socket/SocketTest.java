package org.dixit.socket;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.dixit.security.Caller;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.GraphQlSocket.Closing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What graphql-transport-ws demands, and what a client may not do. */
@QuarkusTest
@TestProfile(SocketTest.Settings.class)
class SocketTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dixit.socket.init-timeout", "500ms",
                    "dixit.socket.origins", "https://newsroom.example",
                    "dixit.socket.max-message-size", "4K",
                    "dixit.socket.max-operations", "4",
                    "dixit.socket.max-subscriptions-per-client", "5",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    private static final String SUBSCRIPTION = "subscription { disputeChanged { cursor } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Conversations conversations;

    @Inject
    Router router;

    @BeforeEach
    void noSocketIsLeft() {
        await().until(conversations::sockets, equalTo(0));
    }

    @Test
    void query_isAnsweredAndComplete() {
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            socket.subscribe("a", "query ($first: Int) { events(first: $first) { __typename } }", Map.of("first", 1));

            assertEquals("{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":{\"events\":{\"__typename\":\"EventConnection\"}},\"extensions\":{\"cost\":2}}}", socket.next().toString());
            assertEquals("{\"id\":\"a\",\"type\":\"complete\"}", socket.next().toString());
        }
    }

    @Test
    void document_thatDoesNotFitTheSchema_isAnError() {
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            socket.subscribe("a", "{ eventz }");

            var error = socket.next("error");
            assertEquals("a", error.get("id").asText());
            assertTrue(error.at("/payload/0/message").asText().contains("eventz"), error.toString());
        }
    }

    @Test
    void id_isFreeAgainOnceItsOperationIsComplete() {
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            for (int time = 0; time < 5; time++) {
                socket.subscribe("a", "{ __typename }");
                socket.next("next");
                socket.next("complete");
            }
        }
    }

    @Test
    void ping_isAnsweredWithItsPayload_alsoBeforeTheIntroduction() {
        try (var socket = GraphQlSocket.open(graphql)) {
            socket.say("{\"type\": \"ping\", \"payload\": {\"here\": 1}}");

            assertEquals("{\"type\":\"pong\",\"payload\":{\"here\":1}}", socket.next().toString());
        }
    }

    @Test
    void complete_ofWhatIsNotThereOrNoLongerIs_isNothing() {
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            socket.say("{\"type\": \"complete\", \"id\": \"gone\"}");
            socket.say("{\"type\": \"pong\"}");
            socket.subscribe("a", "{ __typename }");

            socket.next("next");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "\"ping\"", "{}", "{\"type\": 1}", "{\"type\": \"start\"}", "{\"type\": \"subscribe\"}",
            "{\"type\": \"subscribe\", \"id\": 7, \"payload\": {\"query\": \"{ __typename }\"}}", "{\"type\": \"subscribe\", \"id\": \"a\"}",
            "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": 1}}",
            "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": [{\"query\": \"{ __typename }\"}]}", "{\"type\": \"complete\"}", "{\"type\": \"next\", \"id\": \"a\"}"})
    void whatIsNoMessage_ends4400(String message) {
        var socket = GraphQlSocket.acknowledged(graphql);
        socket.say(message);

        assertEquals(4400, socket.closing().code());
    }

    @Test
    void binaryMessage_ends4400() {
        var socket = GraphQlSocket.acknowledged(graphql);
        socket.sayBinary(new byte[] {1, 2, 3});

        assertEquals(new Closing(4400, "Messages are texts"), socket.closing());
    }

    @Test
    void subscribing_beforeTheIntroduction_ends4401() {
        var socket = GraphQlSocket.open(graphql);
        socket.subscribe("a", "{ __typename }");

        assertEquals(new Closing(4401, "Unauthorized"), socket.closing());
    }

    @Test
    void clientThatDoesNotIntroduceItself_ends4408() {
        assertEquals(new Closing(4408, "Connection initialisation timeout"), GraphQlSocket.open(graphql).closing());
    }

    @Test
    void secondIntroduction_ends4429() {
        var socket = GraphQlSocket.acknowledged(graphql);
        socket.say("{\"type\": \"connection_init\"}");

        assertEquals(new Closing(4429, "Too many initialisation requests"), socket.closing());
    }

    @Test
    void idThatIsInUse_ends4409() {
        var socket = GraphQlSocket.acknowledged(graphql);
        socket.subscribe("a", SUBSCRIPTION);
        socket.subscribe("a", SUBSCRIPTION);

        assertEquals(new Closing(4409, "Subscriber for a already exists"), socket.closing());
    }

    @Test
    void messageThatIsTooLong_endsTheSocket() {
        var socket = GraphQlSocket.acknowledged(graphql);
        socket.say("{\"type\": \"ping\", \"payload\": {\"long\": \"" + "x".repeat(5_000) + "\"}}");

        assertEquals(1009, socket.closing().code());
    }

    @Test
    void operations_beyondTheLimitOfASocket_areErrors() {
        try (var socket = GraphQlSocket.acknowledged(graphql)) {
            for (int id = 1; id <= 5; id++) {
                socket.subscribe("s" + id, SUBSCRIPTION);
            }

            var error = socket.next("error");
            assertEquals("s5", error.get("id").asText());
            assertEquals("TOO_MANY_OPERATIONS", error.at("/payload/0/extensions/code").asText());

            socket.say("{\"type\": \"complete\", \"id\": \"s1\"}");
            socket.subscribe("q", "{ __typename }");
            socket.next("next");
        }
    }

    @Test
    void subscriptions_beyondTheLimitOfAClient_areErrors_untilOneIsComplete() {
        try (var one = GraphQlSocket.acknowledged(graphql); var other = GraphQlSocket.acknowledged(graphql)) {
            for (int id = 1; id <= 3; id++) {
                other.subscribe("s" + id, SUBSCRIPTION);
            }
            one.subscribe("s1", SUBSCRIPTION);
            one.subscribe("s2", SUBSCRIPTION);
            await().until(conversations::subscriptions, equalTo(5));

            one.subscribe("s3", SUBSCRIPTION);
            assertEquals("TOO_MANY_SUBSCRIPTIONS", one.next("error").at("/payload/0/extensions/code").asText());

            other.close();
            await().until(conversations::subscriptions, equalTo(2));
            one.subscribe("s4", SUBSCRIPTION);
            await().until(conversations::subscriptions, equalTo(3));
        }
    }

    @Test
    void clientsBehindATrustedProxy_haveAQuotaEach_andANetworkOfVersion6HasOne() {
        try (var one = forwarded("203.0.113.1"); var other = forwarded("203.0.113.2");
                var network = forwarded("2001:db8::1"); var sameNetwork = forwarded("2001:db8::2")) {
            subscribe(one, 4);
            subscribe(other, 4);
            subscribe(network, 4);
            await().until(conversations::subscriptions, equalTo(12));

            subscribe(sameNetwork, 2);
            assertEquals("TOO_MANY_SUBSCRIPTIONS", sameNetwork.next("error").at("/payload/0/extensions/code").asText());
            await().until(conversations::subscriptions, equalTo(13));
        }
    }

    private GraphQlSocket forwarded(String address) {
        var socket = GraphQlSocket.open(graphql, Map.of("X-Forwarded-For", address), "graphql-transport-ws");
        socket.say("{\"type\": \"connection_init\"}");
        socket.next("connection_ack");
        return socket;
    }

    private static void subscribe(GraphQlSocket socket, int subscriptions) {
        for (int id = 1; id <= subscriptions; id++) {
            socket.subscribe("s" + id, SUBSCRIPTION);
        }
    }

    /** As one does whose handshake took its time. */
    @Test
    void socketThatOpensWhenTheServiceStops_ends1001() {
        var bean = ClientProxy.unwrap(conversations);
        var stopping = new Conversations(bean.operations, bean.callers, bean.reader, bean.mapper, bean.vertx, bean.config);
        stopping.end(new ShutdownDelayInitiatedEvent());
        router.get("/late").order(Integer.MIN_VALUE).handler(exchange -> exchange.request().toWebSocket()
                .onSuccess(socket -> stopping.begin(exchange, socket, new Caller(null, Set.of(), "late"))));

        assertEquals(1001, GraphQlSocket.open(graphql.resolve("/late")).closing().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-ws", "graphql-transport-ws2", "mqtt"})
    void anotherSubprotocol_isRefused(String subprotocol) {
        assertEquals(400, refusal(Map.of(), subprotocol));
    }

    @Test
    void noSubprotocol_isRefused() {
        assertEquals(400, refusal(Map.of()));
    }

    @Test
    void theSubprotocol_amongOthers_isChosen() {
        try (var socket = GraphQlSocket.open(graphql, Map.of(), "graphql-ws", "graphql-transport-ws")) {
            assertEquals("graphql-transport-ws", socket.subprotocol());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "https://newsroom.example.evil.example", "file://"})
    void pageOfAnotherSite_isRefused(String origin) {
        assertEquals(403, refusal(Map.of("Origin", origin), "graphql-transport-ws"));
    }

    @Test
    void pageOfThisSiteOrOfOneListed_isWelcome() {
        GraphQlSocket.open(graphql, Map.of("Origin", "http://" + graphql.getAuthority()), "graphql-transport-ws").close();
        GraphQlSocket.open(graphql, Map.of("Origin", "https://newsroom.example"), "graphql-transport-ws").close();
    }

    @ParameterizedTest
    @CsvSource({"https://dixit.example, dixit.example", "https://dixit.example, dixit.example:443", "http://dixit.example:80, dixit.example",
            "http://Dixit.example, dixit.EXAMPLE", "http://[::1]:8080, [::1]:8080"})
    void defaultPort_mayBeLeftOut(String origin, String host) {
        assertTrue(Origins.isOfSite(origin, host));
    }

    @ParameterizedTest
    @CsvSource({"https://dixit.example, dixit.example:80", "http://dixit.example:8080, dixit.example", "ftp://dixit.example, dixit.example",
            "dixit.example, dixit.example", "https://dixit.example,"})
    void anotherPortOrScheme_isAnotherSite(String origin, String host) {
        assertFalse(Origins.isOfSite(origin, host));
    }

    private int refusal(Map<String, String> headers, String... subprotocols) {
        var failure = assertThrows(CompletionException.class, () -> GraphQlSocket.open(graphql, headers, subprotocols));
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }
}
