package org.dixit.socket;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;

/**
 * Finds out whether a client is still there: a connection that broke off somewhere on the way looks like one on which
 * nothing happens, and one on which nothing happens may be ended by whatever is on the way.
 */
final class Pulse {

    private final ServerWebSocket socket;
    private final Vertx vertx;
    private final long timer;
    private boolean felt = true;

    Pulse(ServerWebSocket socket, Vertx vertx, Duration interval) {
        this.socket = socket;
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(interval.toMillis(), now -> ask());
        socket.pongHandler(pong -> felt = true);
    }

    void end() {
        vertx.cancelTimer(timer);
    }

    private void ask() {
        if (felt) {
            felt = false;
            socket.writePing(Buffer.buffer());
        } else {
            socket.close();
        }
    }
}
