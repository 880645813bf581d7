package org.dixit.graph;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dixit.http.Failure;
import org.dixit.http.FailureWriter;
import org.dixit.limit.LimitsConfig;

/** Where introspection is off, the schema is not served as a page either. */
@ApplicationScoped
class SchemaPage {

    private static final int BEFORE_THE_EXTENSION = -1_000;

    void close(@Observes Router router, LimitsConfig limits) {
        if (!limits.introspection()) {
            router.route("/graphql/schema.graphql*").order(BEFORE_THE_EXTENSION).handler(exchange -> FailureWriter.write(exchange,
                    new Failure(404, "NOT_FOUND", "There is nothing at this address.", "Correct the request: the README shows each address.")));
        }
    }
}
