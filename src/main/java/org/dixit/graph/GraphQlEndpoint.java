package org.dixit.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.Route.HttpMethod;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;
import org.dixit.security.Callers;
import org.jboss.logging.Logger;

/**
 * GraphQL over HTTP, by that specification (September 2025 draft). It stands before the extension's own endpoint on the
 * same path, which answers 200 to everything and executes what a form of another site can send.
 */
@ApplicationScoped
public class GraphQlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);

    private static final String PATH = "/graphql";
    private static final int BEFORE_THE_EXTENSION = 1;
    private static final String JSON = "application/json";
    private static final String GRAPHQL_JSON = "application/graphql-response+json";

    private final Operations operations;
    private final RequestReader reader;
    private final Callers callers;
    private final CrossSite crossSite;
    private final ObjectMapper mapper;

    GraphQlEndpoint(Operations operations, RequestReader reader, Callers callers, CrossSite crossSite, ObjectMapper mapper) {
        this.operations = operations;
        this.reader = reader;
        this.callers = callers;
        this.crossSite = crossSite;
        this.mapper = mapper;
    }

    @Route(path = PATH, methods = HttpMethod.POST, order = BEFORE_THE_EXTENSION)
    void post(RoutingContext exchange) {
        if (!isJson(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            answer(exchange, refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as " + JSON + "."));
            return;
        }
        var body = exchange.body().buffer();
        execute(exchange, Channel.POST, () -> reader.read(body == null ? new byte[0] : body.getBytes()));
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    @Route(path = PATH, methods = HttpMethod.GET, order = BEFORE_THE_EXTENSION)
    void get(RoutingContext exchange) {
        if (exchange.request().getHeader(HttpHeaders.UPGRADE) != null) {
            exchange.next();
        } else if (crossSite.sent(exchange.request())) {
            answer(exchange, refusal(403, "CROSS_SITE_REQUEST", "A page of another site sent this: it may do so by POST, where CORS lets it."));
        } else {
            execute(exchange, Channel.GET, () -> parameters(exchange));
        }
    }

    private Map<String, Object> parameters(RoutingContext exchange) {
        var request = new HashMap<String, Object>();
        for (var name : List.of("query", "operationName")) {
            request.put(name, exchange.request().getParam(name));
        }
        for (var name : List.of("variables", "extensions")) {
            var text = exchange.request().getParam(name);
            request.put(name, text == null ? null : reader.read(text));
        }
        return request;
    }

    /** Whatever fails on this path; not as a declared route, since a client that goes takes the request's context with it. */
    void tellOfFailures(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_EXTENSION).failureHandler(this::fail);
    }

    private void fail(RoutingContext exchange) {
        if (exchange.response().headWritten() || exchange.response().closed()) {
            // The client has gone, or speaks over a socket by now.
            return;
        }
        if (exchange.failure() instanceof Failure failure) {
            answer(exchange, Refusal.of(failure).toExecutionResult());
        } else if (exchange.statusCode() == 413) {
            answer(exchange, refusal(413, "REQUEST_TOO_LARGE", "The request is too long: send less in it, or several."));
        } else if (exchange.statusCode() >= 400 && exchange.statusCode() < 500) {
            answer(exchange, refusal(exchange.statusCode(), "BAD_REQUEST", "The request cannot be read."));
        } else {
            LOG.error("A request failed", exchange.failure());
            answer(exchange, refusal(500, "INTERNAL_ERROR", Refusals.UNTOLD));
        }
    }

    private void execute(RoutingContext exchange, Channel channel, Supplier<Object> json) {
        GraphQlRequest request;
        try {
            request = GraphQlRequest.of(json.get());
        } catch (BadRequest malformed) {
            write(exchange, 400, refusal(400, malformed.code(), malformed.getMessage()));
            return;
        } catch (Refusal tooMuch) {
            answer(exchange, tooMuch.toExecutionResult());
            return;
        }
        callers.of(exchange)
                .chain(caller -> Uni.createFrom().completionStage(operations.execute(request, caller, channel)))
                .subscribe().with(result -> answer(exchange, result), exchange::fail);
    }

    private static ExecutionResult refusal(int status, String code, String message) {
        return new Refusal(status, code, message).toExecutionResult();
    }

    private void answer(RoutingContext exchange, ExecutionResult result) {
        write(exchange, status(exchange, result), result);
    }

    private static int status(RoutingContext exchange, ExecutionResult result) {
        if (result.isDataPresent()) {
            return 200;
        }
        if (result.getErrors().get(0) instanceof Refusal refusal && refusal.status() != 400) {
            refusal.headers().forEach(exchange.response()::putHeader);
            return refusal.status();
        }
        return mediaType(exchange).equals(JSON) ? 200 : 400;
    }

    private void write(RoutingContext exchange, int status, ExecutionResult result) {
        try {
            exchange.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(exchange) + "; charset=utf-8");
            Freshness.end(exchange, Buffer.buffer(mapper.writeValueAsBytes(result.toSpecification())));
        } catch (JsonProcessingException impossible) {
            exchange.fail(impossible);
        }
    }

    private static String mediaType(RoutingContext exchange) {
        var accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(GRAPHQL_JSON) ? GRAPHQL_JSON : JSON;
    }
}
