package org.dixit.http;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.web.RouteFilter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets clients go before the server does. Quarkus ends once no request is running for a moment, and what arrives in that
 * moment is lost. So after half of the delay that follows SIGTERM no new connection is taken, and every answer ends its
 * connection: a balancer has seen by then that the service is not ready, and whoever still comes is refused and knows it.
 * (Over HTTP/2 it is the server's GOAWAY in the end that says which requests were taken.)
 */
@Singleton
public class Leaving {

    private static final int BEFORE_ALL_OTHERS = 1001;

    private final Vertx vertx;
    private final Optional<Duration> delay;
    private volatile Channel door;
    private volatile boolean leaving;

    Leaving(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay;
    }

    @RouteFilter(BEFORE_ALL_OTHERS)
    void seeOff(RoutingContext exchange) {
        if (door == null) {
            door = door(exchange.request());
        }
        exchange.addHeadersEndHandler(answering -> sayGoodbye(exchange));
        exchange.next();
    }

    /** Only now: the request may have come in long before. */
    private void sayGoodbye(RoutingContext exchange) {
        if (leaving) {
            LastAnswer.ends(exchange);
        }
    }

    /** Where connections are taken, for all of the server's event loops. */
    private static Channel door(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection ? connection.channel().parent() : null;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent stop) {
        delay.ifPresent(time -> vertx.setTimer(Math.max(1, time.toMillis() / 2), now -> takeNoMore()));
    }

    private void takeNoMore() {
        leaving = true;
        if (door != null) {
            door.close();
        }
    }
}
