package org.dixit.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what fails outside of JAX-RS and GraphQL in the words of the rest: the framework's own pages say too much. */
@ApplicationScoped
class FailurePages {

    private static final Logger LOG = Logger.getLogger(FailurePages.class);
    private static final int AFTER_OURS_AND_BEFORE_THE_FRAMEWORKS = 100;

    void install(@Observes Router router) {
        router.route().order(AFTER_OURS_AND_BEFORE_THE_FRAMEWORKS).failureHandler(exchange -> {
            if (exchange.response().closed()) {
                // The client has gone in the middle of its request.
                return;
            }
            if (exchange.response().headWritten()) {
                exchange.next();
            } else if (exchange.failure() instanceof Failure failure) {
                FailureWriter.write(exchange, failure);
            } else if (exchange.statusCode() == 413) {
                FailureWriter.write(exchange, new Failure(413, "REQUEST_TOO_LARGE", "The request is too long.", "Send less in it."));
            } else if (exchange.statusCode() >= 400 && exchange.statusCode() < 500) {
                FailureWriter.write(exchange, new Failure(exchange.statusCode(), "BAD_REQUEST", "The request cannot be answered.",
                        "Correct it: the README shows each address."));
            } else {
                LOG.error("A request failed", exchange.failure());
                FailureWriter.write(exchange, new Failure(500, "INTERNAL_ERROR", "Something went wrong inside.", "Try again later."));
            }
        });
    }
}
