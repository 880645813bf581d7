package org.dixit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Lifts the one limit that Quarkus has for the bodies of all requests where there is an own one, and elsewhere refuses before
 * Quarkus does, which says no word. That looks at Content-Length, which has done its work by then, and leaves a note for the
 * one who reads the body.
 */
class GeneralBodyLimit {

    /** A filter's priority is its route's order, negated. */
    private static final int BEFORE_IT = 1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;
    private static final int AFTER_IT = -1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;

    void lift(@Observes Filters filters, OwnBodyLimits owns, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        filters.register(exchange -> {
            if (owns.applyTo(exchange.request())) {
                exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
                exchange.next();
            } else if (isLonger(exchange.request(), limit)) {
                // What still comes of it is not read.
                LastAnswer.says(exchange);
                exchange.fail(413);
            } else {
                exchange.next();
            }
        }, BEFORE_IT);
        filters.register(exchange -> {
            if (owns.applyTo(exchange.request())) {
                exchange.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            }
            exchange.next();
        }, AFTER_IT);
    }

    private static boolean isLonger(HttpServerRequest request, MemorySize limit) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() < 19 && Long.parseLong(length) > limit.asLongValue();
    }
}
