package org.dixit.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;

/**
 * A socket as a way for messages. What is sent waits in a queue until the client reads. Where that is full, nothing more is
 * taken from the client, and nothing more should be sent, until there is room; where that takes too long, the socket ends.
 */
final class Wire {

    /** What is sent when there is little room left comes on top. */
    private static final int ROOM = 256 * 1024;
    private static final int LONGEST_REASON = 123;
    private static final long NONE = -1;

    private final ServerWebSocket socket;
    private final Conversations all;
    private final Conversation conversation;
    private long patienceEnds = NONE;

    Wire(ServerWebSocket socket, Conversations all, Conversation conversation) {
        this.socket = socket.setWriteQueueMaxSize(ROOM);
        this.all = all;
        this.conversation = conversation;
    }

    void send(Message message) {
        if (socket.isClosed()) {
            return;
        }
        socket.writeTextMessage(text(message));
        if (patienceEnds == NONE && socket.writeQueueFull()) {
            patienceEnds = all.vertx.setTimer(all.config.patience().toMillis(), now -> conversation.close(Close.TOO_SLOW));
            socket.pause().drainHandler(drained -> goOn());
        }
    }

    boolean hasRoom() {
        return patienceEnds == NONE;
    }

    /** @param named what stands for {@code %s} in the reason */
    void close(Close close, Object... named) {
        all.vertx.cancelTimer(patienceEnds);
        if (!socket.isClosed()) {
            // Else the client's own farewell would not be read.
            socket.resume();
            socket.close(close.code, fitting(close.reason.formatted(named)));
        }
    }

    private void goOn() {
        if (all.vertx.cancelTimer(patienceEnds)) {
            patienceEnds = NONE;
            socket.resume();
            conversation.goOn();
        }
    }

    private String text(Message message) {
        try {
            return all.mapper.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fitting(String reason) {
        int end = reason.length();
        while (reason.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            end = reason.offsetByCodePoints(end, -1);
        }
        return reason.substring(0, end);
    }
}
