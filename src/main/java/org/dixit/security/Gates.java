package org.dixit.security;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.dixit.http.Failure;
import org.dixit.http.FailureWriter;

/**
 * Asks who is there before what extensions serve, and we cannot ask in. Each gate is a route that matches whatever the route
 * behind it matches, by the same rules of the same router: no way of writing a path leads past it.
 */
@ApplicationScoped
class Gates {

    private static final Map<String, Role> NEEDED = Map.of(
            "/q/metrics*", Role.OPERATOR,
            "/q/graphql-ui*", Role.READER,
            "/graphql/schema.graphql*", Role.READER);

    private static final int BEFORE_THE_EXTENSIONS = Integer.MIN_VALUE / 2;

    private final Callers callers;

    Gates(Callers callers) {
        this.callers = callers;
    }

    void install(@Observes Router router) {
        NEEDED.forEach((path, role) -> router.route(path).order(BEFORE_THE_EXTENSIONS).handler(exchange -> callers.of(exchange)
                .invoke(caller -> caller.check(role))
                .subscribe().with(
                        admitted -> exchange.next(),
                        refused -> FailureWriter.write(exchange, (Failure) refused))));
    }
}
