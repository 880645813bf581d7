package org.dixit.http;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Lifts the one limit that Quarkus has for the bodies of all requests, and refuses without a word, where there is an own
 * one. It looks at Content-Length, which has done its work by then, and leaves a note for the one who reads the body.
 */
class GeneralBodyLimit {

    /** A filter's priority is its route's order, negated. */
    private static final int BEFORE_IT = 1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;
    private static final int AFTER_IT = -1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;

    void lift(@Observes Filters filters, @All List<OwnBodyLimit> owns) {
        filters.register(exchange -> {
            if (owns.stream().anyMatch(own -> own.appliesTo(exchange.request()))) {
                exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            }
            exchange.next();
        }, BEFORE_IT);
        filters.register(exchange -> {
            if (owns.stream().anyMatch(own -> own.appliesTo(exchange.request()))) {
                exchange.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            }
            exchange.next();
        }, AFTER_IT);
    }
}
