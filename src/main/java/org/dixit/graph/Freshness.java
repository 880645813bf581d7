package org.dixit.graph;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.dixit.value.Sha256;

/**
 * How long an answer is good. What is recorded may change at any moment, so a GET is to be asked again each time, but its
 * answer is not sent again while it is the same; an answer to anything else is not kept at all.
 */
final class Freshness {

    private static final int LENGTH_OF_TAG = 22;

    private Freshness() {
    }

    /** Ends the exchange with this body. */
    static void end(RoutingContext exchange, Buffer body) {
        var response = exchange.response();
        if (!exchange.request().method().equals(HttpMethod.GET) || response.getStatusCode() != 200) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(body);
            return;
        }
        var bytes = body.getBytes();
        // Weak, since it is packed or not.
        var tag = "W/\"" + Sha256.of(bytes, 0, bytes.length).substring(0, LENGTH_OF_TAG) + "\"";
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
        if (tag.equals(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }
}
