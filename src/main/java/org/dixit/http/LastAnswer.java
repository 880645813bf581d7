package org.dixit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** An answer after which nothing more is to be sent on its connection. */
public final class LastAnswer {

    private LastAnswer() {
    }

    /**
     * Says so, where the protocol has a header for it. HTTP/2 has none (RFC 9113, 8.2.2), and clients refuse an answer with it.
     *
     * @return whether that was said
     */
    static boolean says(RoutingContext exchange) {
        if (exchange.request().version() == HttpVersion.HTTP_2) {
            return false;
        }
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return true;
    }

    /** Says so, and ends the connection once it has been given; of HTTP/2, where others may ask over it, only the request ends. */
    public static void ends(RoutingContext exchange) {
        if (says(exchange)) {
            // Not at the end of the exchange: the extension's own endpoint, which requests pass, takes the place of those handlers.
            exchange.addBodyEndHandler(given -> exchange.request().connection().close());
        }
    }
}
