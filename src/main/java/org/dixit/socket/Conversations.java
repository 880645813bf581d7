package org.dixit.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dixit.graph.Operations;
import org.dixit.graph.RequestReader;
import org.dixit.security.Caller;
import org.dixit.security.Callers;

/** All conversations, and what they have in common. */
@ApplicationScoped
class Conversations {

    final Operations operations;
    final Callers callers;
    final RequestReader reader;
    final ObjectMapper mapper;
    final Vertx vertx;
    final SocketConfig config;

    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean ending;

    Conversations(Operations operations, Callers callers, RequestReader reader, ObjectMapper mapper, Vertx vertx, SocketConfig config) {
        this.operations = operations;
        this.callers = callers;
        this.reader = reader;
        this.mapper = mapper;
        this.vertx = vertx;
        this.config = config;
    }

    void begin(RoutingContext exchange, ServerWebSocket socket, Caller caller) {
        var conversation = new Conversation(this, exchange, socket, caller);
        open.add(conversation);
        socket.closeHandler(closed -> {
            open.remove(conversation);
            conversation.end();
            WaitedFor.end(exchange.request());
        });
        if (ending) {
            // Whose handshake was let in before.
            conversation.goAway();
        }
    }

    /** The service stops, which waits for requests that run, and an open socket is one. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        ending = true;
        open.forEach(Conversation::goAway);
    }

    boolean areEnding() {
        return ending;
    }

    /** Whether the client may have one more subscription; if so, it has. */
    boolean admit(String client) {
        var admitted = new AtomicBoolean();
        subscriptions.compute(client, (same, has) -> {
            admitted.set(has == null || has < config.maxSubscriptionsPerClient());
            return has == null ? 1 : admitted.get() ? has + 1 : has;
        });
        return admitted.get();
    }

    int sockets() {
        return open.size();
    }

    int subscriptions() {
        return subscriptions.values().stream().mapToInt(Integer::intValue).sum();
    }

    void release(String client) {
        subscriptions.computeIfPresent(client, (same, has) -> has == 1 ? null : has - 1);
    }
}
