package org.dixit.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.dixit.http.Failure;
import org.dixit.http.LastAnswer;
import org.dixit.http.OwnBodyLimits;

/**
 * Ends requests whose bodies do not come to their end, however often a little more of them comes: until then each holds a
 * connection and what is there of it. Bodies that may be long may also take long; who reads them waits for the next piece only
 * so long as {@code quarkus.http.read-timeout} says.
 */
@Singleton
class SlowBodies {

    private static final int BEFORE_THEY_ARE_READ = 1000;
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Vertx vertx;
    private final OwnBodyLimits mayBeLong;
    private final Duration patience;

    SlowBodies(Vertx vertx, OwnBodyLimits mayBeLong, LimitsConfig limits) {
        this.vertx = vertx;
        this.mayBeLong = mayBeLong;
        this.patience = limits.bodyTime();
    }

    void install(@Observes Filters filters) {
        filters.register(exchange -> {
            if (!WITHOUT_BODY.contains(exchange.request().method()) && !mayBeLong.applyTo(exchange.request())) {
                long timer = vertx.setTimer(patience.toMillis(), now -> end(exchange));
                // Not at the end of the exchange: the extension's own endpoint, which requests pass, takes the place of those handlers.
                exchange.addBodyEndHandler(answered -> vertx.cancelTimer(timer));
            }
            exchange.next();
        }, BEFORE_THEY_ARE_READ);
    }

    private void end(RoutingContext exchange) {
        if (!exchange.request().isEnded()) {
            LastAnswer.ends(exchange);
            exchange.fail(new Failure(408, "REQUEST_TIMEOUT", "The request has not arrived whole within " + patience.toSeconds() + " seconds.",
                    "Send it again, or several that are shorter."));
        }
    }
}
