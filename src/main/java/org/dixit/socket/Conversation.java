package org.dixit.socket;

import graphql.ExecutionResult;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.graph.BadRequest;
import org.dixit.graph.Channel;
import org.dixit.graph.GraphQlRequest;
import org.dixit.limit.Refusal;
import org.dixit.security.Caller;
import org.dixit.security.Role;
import org.reactivestreams.Publisher;

/**
 * What is said over one socket, by the protocol graphql-transport-ws. Confined to the socket's context.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket Protocol</a>
 */
final class Conversation {

    private enum Stage { OPEN, INTRODUCED, ACKNOWLEDGED, OVER }

    private final Conversations all;
    private final RoutingContext exchange;
    private final Context context;
    private final Wire wire;
    private final Pulse pulse;
    private final long initTimeout;
    private final Map<String, Running> operations = new HashMap<>();
    private Caller caller;
    private Stage stage = Stage.OPEN;
    private boolean leaving;

    /** @param caller who sent the handshake; who introduces itself with a token is that one instead */
    Conversation(Conversations all, RoutingContext exchange, ServerWebSocket socket, Caller caller) {
        this.all = all;
        this.exchange = exchange;
        this.context = all.vertx.getOrCreateContext();
        this.wire = new Wire(socket, all, this);
        this.pulse = new Pulse(socket, all.vertx, all.config.pingInterval());
        this.initTimeout = all.vertx.setTimer(all.config.initTimeout().toMillis(), now -> close(Close.INIT_TIMEOUT));
        this.caller = caller;
        socket.textMessageHandler(this::hear)
                .binaryMessageHandler(message -> close(Close.BAD_REQUEST, "Messages are texts"))
                .exceptionHandler(failure -> close(Close.TOO_LONG));
    }

    /** Ends once what has one answer has been answered. From any context. */
    void goAway() {
        context.runOnContext(now -> {
            leaving = true;
            leave();
        });
    }

    private void leave() {
        if (leaving && operations.values().stream().allMatch(Running::isSubscription)) {
            close(Close.GOING_AWAY);
        }
    }

    /** The socket is closed, or about to be. */
    void end() {
        stage = Stage.OVER;
        all.vertx.cancelTimer(initTimeout);
        pulse.end();
        List.copyOf(operations.keySet()).forEach(this::cancel);
    }

    /** @param named what stands for {@code %s} in the reason */
    void close(Close close, Object... named) {
        if (stage != Stage.OVER) {
            end();
            wire.close(close, named);
        }
    }

    /** There is room again for what waits to be sent. */
    void goOn() {
        List.copyOf(operations.values()).forEach(Running::goOn);
    }

    private void hear(String text) {
        if (stage == Stage.OVER) {
            return;
        }
        try {
            var message = Message.of(all.reader.read(text));
            switch (message.type()) {
                case Message.CONNECTION_INIT -> introduce(message);
                case Message.PING -> wire.send(new Message(Message.PONG, null, message.payload()));
                case Message.PONG -> { }
                case Message.SUBSCRIBE -> subscribe(message);
                case Message.COMPLETE -> cancel(message.id());
                default -> throw Message.malformed("There is no type " + BadRequest.shortened(message.type()));
            }
        } catch (BadRequest | Refusal malformed) {
            close(Close.BAD_REQUEST, malformed.getMessage());
        }
    }

    private void introduce(Message message) {
        if (stage != Stage.OPEN) {
            close(Close.TOO_MANY_INITS);
            return;
        }
        stage = Stage.INTRODUCED;
        caller(message)
                .emitOn(command -> context.runOnContext(now -> command.run()))
                .subscribe().with(this::acknowledge, unknown -> close(Close.FORBIDDEN));
    }

    private Uni<Caller> caller(Message message) {
        return message.token()
                .map(token -> all.callers.of(exchange, token))
                .orElseGet(() -> Uni.createFrom().item(caller));
    }

    /** Who may not even read has nothing to say over a socket. */
    private void acknowledge(Caller introduced) {
        if (!introduced.may(Role.READER)) {
            close(Close.FORBIDDEN);
        } else if (stage == Stage.INTRODUCED) {
            all.vertx.cancelTimer(initTimeout);
            stage = Stage.ACKNOWLEDGED;
            caller = introduced;
            wire.send(new Message(Message.CONNECTION_ACK, null, null));
        }
    }

    private void subscribe(Message message) {
        if (stage != Stage.ACKNOWLEDGED) {
            close(Close.UNAUTHORIZED);
            return;
        }
        var id = message.id();
        if (operations.containsKey(id)) {
            close(Close.SUBSCRIBER_EXISTS, BadRequest.shortened(id));
            return;
        }
        var request = GraphQlRequest.of(message.payload());
        var running = new Running(id, wire, () -> forget(id));
        operations.put(id, running);
        if (operations.size() > all.config.maxOperations()) {
            running.refuse("TOO_MANY_OPERATIONS", "At most " + all.config.maxOperations()
                    + " operations run over one socket: complete one of them, or open another socket.");
            return;
        }
        all.operations.execute(request, caller, Channel.WEBSOCKET)
                .whenComplete((result, failure) -> context.runOnContext(now -> answer(running, result, failure)));
    }

    private void answer(Running running, ExecutionResult result, Throwable failure) {
        if (running.isOver()) {
            return;
        }
        if (failure != null) {
            running.onError(failure);
        } else if (result.getData() instanceof Publisher<?> && !all.admit(client())) {
            running.refuse("TOO_MANY_SUBSCRIPTIONS", "You have " + all.config.maxSubscriptionsPerClient()
                    + " subscriptions here, as many as one client may have: complete one of them.");
        } else {
            running.take(result);
            leave();
        }
    }

    private void cancel(String id) {
        var running = operations.get(id);
        if (running != null) {
            running.cancel();
            forget(id);
        }
    }

    private void forget(String id) {
        if (operations.remove(id).isSubscription()) {
            all.release(client());
        }
        leave();
    }

    /** Who is counted as one: as for other limits, which do not count who is at the machine itself. */
    private String client() {
        return caller.client() == null ? caller.name() : caller.client();
    }
}
