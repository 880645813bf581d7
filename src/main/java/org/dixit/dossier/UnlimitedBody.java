package org.dixit.dossier;

import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Lifts the limit for request bodies from imports, and from them alone: a dossier is streamed, so its length does not
 * matter. Quarkus has one limit for all addresses. It looks at Content-Length, which has done its work by then, and
 * leaves a note for the one who reads the body.
 */
class UnlimitedBody {

    /** A filter's priority is its route's order, negated. */
    private static final int BEFORE_THE_LIMIT = 1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;
    private static final int AFTER_THE_LIMIT = -1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;

    void lift(@Observes Filters filters) {
        filters.register(exchange -> {
            if (isImport(exchange)) {
                exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            }
            exchange.next();
        }, BEFORE_THE_LIMIT);
        filters.register(exchange -> {
            if (isImport(exchange)) {
                exchange.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            }
            exchange.next();
        }, AFTER_THE_LIMIT);
    }

    private static boolean isImport(RoutingContext exchange) {
        return exchange.request().method().equals(HttpMethod.POST) && exchange.normalizedPath().equals(DossierEndpoint.PATH);
    }
}
