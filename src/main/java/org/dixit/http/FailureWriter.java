package org.dixit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Answers with a failure where no JAX-RS is there to do it. */
public final class FailureWriter {

    private FailureWriter() {
    }

    public static void write(RoutingContext exchange, Failure failure) {
        failure.headers().forEach(exchange.response()::putHeader);
        exchange.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Json.encodeToBuffer(failure.answer()));
    }
}
