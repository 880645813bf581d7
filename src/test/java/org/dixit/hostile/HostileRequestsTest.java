package org.dixit.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dixit.testing.GraphQl;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.Log;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent is answered with what is right or with an error that is the client's, tells nothing of what is inside, and
 * leaves the service as it was. As a whole, so that the story is told once and the log is watched from beginning to end.
 */
@QuarkusTest
class HostileRequestsTest extends StoryTest {

    private static final int AT_LEAST = 300;
    private static final Pattern INSIDE = Pattern.compile("(?i)(\\b(java|javax|jakarta|graphql|org|io|com)\\.[a-z]+\\.[a-z]+|Exception\\b|\\bat [a-z.]+\\([A-Z]\\w+\\.java"
            + "|SQLSTATE|\\bselect .* from\\b.*\\brow\\b|127\\.0\\.0\\.1|LinkedHashMap|ArrayList|BigDecimal|BigInteger'|IntValue|StringValue|ObjectValue)");

    /** Of one that is answered at once, on a machine that has much else to do. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @TestHTTPResource("/graphql")
    URI address;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void overHttpNothingIsLostAndNothingTold() throws IOException, InterruptedException {
        var hostile = Hostile.all();
        var usual = new Usual(service);
        var before = usual.times();
        var during = new ArrayList<Duration>();
        try (var log = new Log()) {
            for (var each : hostile) {
                long began = System.nanoTime();
                var answer = client.sendAsync(request(each.json(), "application/json"), HttpResponse.BodyHandlers.ofString());
                during.add(usual.time());
                assertHarmless(each.name(), answer.join());
                assertTrue(System.nanoTime() - began < LONGEST.toNanos(), each.name() + " takes long");
            }
            assertEquals(List.of(), log.errors());
        }
        assertTrue(hostile.size() >= AT_LEAST, hostile.size() + " requests");
        Usual.assertAreUsual(during, before, usual.times());
    }

    @Test
    void overWebSocketNothingIsLostAndNothingTold() {
        try (var log = new Log()) {
            var socket = GraphQlSocket.acknowledged(address);
            for (var hostile : Hostile.all()) {
                if (hostile.json().length() < 50_000 && !hostile.json().isBlank()) {
                    socket.say("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": " + hostile.json() + "}");
                    if (!isAnswered(hostile.name(), socket)) {
                        socket = GraphQlSocket.acknowledged(address);
                    }
                }
            }
            socket.subscribe("usual", Usual.QUERY);
            assertEquals(Usual.CLAIMS, socket.next("next").at("/payload/data/claims/nodes").size());
            socket.close();
            assertEquals(List.of(), log.errors());
        }
    }

    /** Otherwise the socket has been closed for it, by one of the codes that the protocol has for that. */
    private static boolean isAnswered(String name, GraphQlSocket socket) {
        while (true) {
            var message = socket.nextOrClosed();
            if (message.isEmpty()) {
                assertTrue(socket.closing().code() >= 4400 && socket.closing().code() < 4500, name + ": " + socket.closing());
                return false;
            }
            assertFalse(INSIDE.matcher(message.get().toString()).find(), () -> name + ": " + message.get());
            if (List.of("error", "complete").contains(message.get().path("type").asText())) {
                return true;
            }
        }
    }

    @Test
    void otherContentTypesAreNotRead() throws IOException, InterruptedException {
        var request = "{\"query\": \"{ __typename }\"}";
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql", "text/json",
                "application/jsonx", "application/json+x", "*/*", "", "text/plain; application/json", "application/xml")) {
            assertEquals(415, post(request, type).statusCode(), type);
        }
    }

    @Test
    void oddRequestsOverHttpAreNeverAnError() throws IOException {
        try (var log = new Log()) {
            for (var head : List.of("GET /graphql", "GET /graphql?query=", "GET /graphql?query=%", "GET /graphql?query=%00", "GET /graphql?query=%ff%fe",
                    "GET /graphql?query={__typename}", "GET /graphql?query=%7B__typename%7D&query=mutation", "GET /graphql?query=%7B__typename%7D&variables=%5B",
                    "GET /graphql?query=%7B__typename%7D&extensions=1", "GET /graphql?" + "a=b&".repeat(500), "GET /graphql;jsessionid=1?query=%7B__typename%7D",
                    "GET /graphql%2F..%2Fgraphql", "GET /graphql/../graphql?query=%7B__typename%7D", "GET //graphql", "GET /graphql%3Bx", "GET /%2e%2e/%2e%2e/etc/passwd",
                    "GET /graphql%00", "GET /graphql\\..", "GET /graphql/%c0%af", "PUT /graphql", "DELETE /graphql", "PATCH /graphql", "HEAD /graphql", "OPTIONS /graphql",
                    "TRACE /graphql", "BREW /graphql", "GET /dossiers/%00", "GET /dossiers/..%2f..%2fetc", "GET /dossiers/'%3Bdrop%20table%20claim", "GET /" + "x".repeat(3_000),
                    "GET /q/health/ready;x", "GET http://evil.example/graphql", "GET *", "GET /q/../q/metrics")) {
                var answer = send(head + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertTrue(answer.matches("(?s)HTTP/1.[01] [234].*"), head + ": " + answer);
                // Metrics are for who runs the service, as this caller does, and name what is inside.
                assertFalse(!head.endsWith("/q/metrics") && INSIDE.matcher(answer).find(), head + ": " + answer);
            }
            assertEquals(List.of(), log.errors());
        }
    }

    @Test
    void floodsOfHeadersAreRefused() throws IOException {
        try (var log = new Log()) {
            var many = "X-Flood: " + "x".repeat(500) + "\r\n";
            for (var headers : List.of(many.repeat(200), "X-Long: " + "x".repeat(100_000) + "\r\n", "Cookie: " + "a=b; ".repeat(10_000) + "\r\n")) {
                var answer = send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
                assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.[01] 4.*"), answer);
            }
            var address = send("GET /graphql?query=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(address.isEmpty() || address.matches("(?s)HTTP/1.[01] 4.*"), address);
            assertEquals(List.of(), log.errors());
        }
    }

    private static void assertHarmless(String name, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, name + ": " + answer.statusCode() + " " + answer.body());
        var body = GraphQl.json(answer.body());
        assertFalse(INSIDE.matcher(body.path("errors").toString()).find(), () -> name + ": " + body);
        if (body.has("errors")) {
            body.get("errors").forEach(error -> assertTrue(isTold(error), () -> name + ": " + body));
        } else {
            assertTrue(body.has("data"), () -> name + ": " + body);
        }
    }

    private static boolean isTold(JsonNode error) {
        var code = error.at("/extensions/code").asText();
        return code.matches("[A-Z]+(_[A-Z]+)*") && !code.equals("INTERNAL_ERROR") && !error.path("message").asText().isBlank();
    }

    private HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return client.send(request(body, type), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String type) {
        return HttpRequest.newBuilder(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    /** What is answered, perhaps nothing; past any client that would not send it. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException brokenOff) {
            return "";
        }
    }
}
