package org.dixit.socket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.dixit.http.Failure;
import org.dixit.http.FailureWriter;
import org.dixit.security.Caller;
import org.dixit.security.Callers;

/** Opens sockets where queries are answered, to whoever may have one and speaks graphql-transport-ws. */
@ApplicationScoped
public class SocketEndpoint {

    private static final String PATH = "/graphql";
    /** Whose own is at -99, and takes whatever wants a socket. */
    private static final int BEFORE_THE_EXTENSION = -100;
    private static final String SUBPROTOCOL = "graphql-transport-ws";
    private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";

    private final Conversations conversations;
    private final Origins origins;
    private final Callers callers;

    SocketEndpoint(Conversations conversations, Origins origins, Callers callers) {
        this.conversations = conversations;
        this.origins = origins;
        this.callers = callers;
    }

    void install(@Observes Router router) {
        router.get(PATH).order(BEFORE_THE_EXTENSION).handler(this::open);
    }

    private void open(RoutingContext exchange) {
        var request = exchange.request();
        if (request.getHeader(HttpHeaders.UPGRADE) == null) {
            exchange.next();
        } else if (!offersSubprotocol(request)) {
            FailureWriter.write(exchange, new Failure(400, "UNKNOWN_SUBPROTOCOL", "The only protocol spoken over WebSocket is " + SUBPROTOCOL + ".",
                    "Offer it as " + SUBPROTOCOLS + "."));
        } else if (!origins.allow(request)) {
            FailureWriter.write(exchange, new Failure(403, "FORBIDDEN_ORIGIN", "Pages of other sites may not open a socket here.",
                    "Name the site in DIXIT_SOCKET_ORIGINS."));
        } else if (conversations.areEnding()) {
            FailureWriter.write(exchange, new Failure(503, "STOPPING", "The service stops.", "Connect again: another one may answer."));
        } else {
            request.pause();
            callers.of(exchange).subscribe().with(caller -> open(exchange, caller), unknown -> refuse(exchange, unknown));
        }
    }

    private void open(RoutingContext exchange, Caller caller) {
        exchange.request().toWebSocket()
                .onSuccess(socket -> conversations.begin(exchange, socket, caller))
                .onFailure(malformed -> exchange.fail(400));
    }

    private static boolean offersSubprotocol(HttpServerRequest request) {
        return request.headers().getAll(SUBPROTOCOLS).stream()
                .flatMap(offered -> Stream.of(offered.split(",")))
                .anyMatch(offered -> offered.strip().equals(SUBPROTOCOL));
    }

    private static void refuse(RoutingContext exchange, Throwable unknown) {
        if (unknown instanceof Failure failure) {
            FailureWriter.write(exchange, failure);
        } else {
            exchange.fail(unknown);
        }
    }
}
