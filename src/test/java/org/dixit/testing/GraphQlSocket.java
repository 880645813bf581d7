package org.dixit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client that speaks graphql-transport-ws, or says something else where a test wants it to. */
public final class GraphQlSocket implements AutoCloseable {

    /** How the service ended a socket. */
    public record Closing(int code, String reason) {
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_IN_SECONDS = 20;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closing = new CompletableFuture<>();
    private final WebSocket socket;

    private GraphQlSocket(URI graphql, Map<String, String> headers, List<String> subprotocols) {
        var builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (!subprotocols.isEmpty()) {
            builder.subprotocols(subprotocols.get(0), subprotocols.stream().skip(1).toArray(String[]::new));
        }
        socket = builder.buildAsync(URI.create(graphql.toString().replaceFirst("^http", "ws")), new Listener()).join();
    }

    /** @throws CompletionException if the service refuses the handshake */
    public static GraphQlSocket open(URI graphql, Map<String, String> headers, String... subprotocols) {
        return new GraphQlSocket(graphql, headers, List.of(subprotocols));
    }

    public static GraphQlSocket open(URI graphql) {
        return open(graphql, Map.of(), "graphql-transport-ws");
    }

    /** One on which operations can be asked for. */
    public static GraphQlSocket acknowledged(URI graphql) {
        var socket = open(graphql);
        socket.say("{\"type\": \"connection_init\"}");
        socket.next("connection_ack");
        return socket;
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public void say(String message) {
        socket.sendText(message, true).join();
    }

    public void sayBinary(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
    }

    public void subscribe(String id, String query) {
        subscribe(id, query, Map.of());
    }

    public void subscribe(String id, String query, Map<String, ?> variables) {
        say(GraphQl.text(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables))));
    }

    /** The next message. */
    public JsonNode next() {
        try {
            var message = heard.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing was said; the socket ended with " + closing.getNow(null));
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next message; empty once the service has ended the socket. */
    public Optional<JsonNode> nextOrClosed() {
        try {
            for (int second = 0; second < PATIENCE_IN_SECONDS; second++) {
                var message = heard.poll(closing.isDone() ? 0 : 1, TimeUnit.SECONDS);
                if (message != null || closing.isDone() && heard.isEmpty()) {
                    return Optional.ofNullable(message);
                }
            }
            throw new AssertionError("nothing was said, and the socket is open");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** All messages that have come, perhaps none. */
    public List<JsonNode> heardSoFar() {
        var messages = new ArrayList<JsonNode>();
        heard.drainTo(messages);
        return messages;
    }

    /** The next message, which is of this type. */
    public JsonNode next(String type) {
        var message = next();
        if (!type.equals(message.path("type").asText())) {
            throw new AssertionError("expected " + type + ", got " + message);
        }
        return message;
    }

    /** The data of the next messages, which are so many events. */
    public List<JsonNode> events(int number) {
        var events = new ArrayList<JsonNode>();
        while (events.size() < number) {
            events.add(next("next").at("/payload/data"));
        }
        return events;
    }

    /** Waits until the service has ended the socket. */
    public Closing closing() {
        try {
            return closing.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException open) {
            throw new AssertionError("the socket is still open", open);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Breaks the connection off, without a word. */
    public void breakOff() {
        socket.abort();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(GraphQl.json(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closing.complete(new Closing(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closing.completeExceptionally(failure);
        }
    }
}
