package org.dixit.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.Route.HttpMethod;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;
import org.dixit.security.Callers;

/**
 * GraphQL over HTTP, by that specification (September 2025 draft). It stands before the extension's own endpoint on the
 * same path, which answers 200 to everything and executes what a form of another site can send.
 */
@ApplicationScoped
public class GraphQlEndpoint {

    private static final String PATH = "/graphql";
    private static final int BEFORE_THE_EXTENSION = 1;
    private static final String JSON = "application/json";
    private static final String GRAPHQL_JSON = "application/graphql-response+json";

    private final Operations operations;
    private final RequestReader reader;
    private final Callers callers;
    private final ObjectMapper mapper;

    GraphQlEndpoint(Operations operations, RequestReader reader, Callers callers, ObjectMapper mapper) {
        this.operations = operations;
        this.reader = reader;
        this.callers = callers;
        this.mapper = mapper;
    }

    @Route(path = PATH, methods = HttpMethod.POST, order = BEFORE_THE_EXTENSION)
    void post(RoutingContext exchange) {
        if (!isJson(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(exchange, 415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as " + JSON + ".");
            return;
        }
        try {
            var body = exchange.body().buffer();
            execute(exchange, Channel.POST, GraphQlRequest.of(reader.read(body == null ? new byte[0] : body.getBytes())));
        } catch (BadRequest malformed) {
            refuse(exchange, 400, malformed.code(), malformed.getMessage());
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    @Route(path = PATH, methods = HttpMethod.GET, order = BEFORE_THE_EXTENSION)
    void get(RoutingContext exchange) {
        if (exchange.request().getHeader(HttpHeaders.UPGRADE) != null) {
            exchange.next();
            return;
        }
        try {
            execute(exchange, Channel.GET, GraphQlRequest.of(parameters(exchange)));
        } catch (BadRequest malformed) {
            refuse(exchange, 400, malformed.code(), malformed.getMessage());
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

    private void execute(RoutingContext exchange, Channel channel, GraphQlRequest request) {
        callers.of(exchange)
                .chain(caller -> Uni.createFrom().completionStage(operations.execute(request, caller, channel)))
                .onFailure(Failure.class).recoverWithItem(unknown -> Refusal.of((Failure) unknown).toExecutionResult())
                .subscribe().with(result -> answer(exchange, result), exchange::fail);
    }

    private void answer(RoutingContext exchange, ExecutionResult result) {
        write(exchange, status(exchange, result), result.toSpecification());
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

    private void refuse(RoutingContext exchange, int status, String code, String message) {
        write(exchange, status, Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code)))));
    }

    private void write(RoutingContext exchange, int status, Object body) {
        try {
            exchange.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(exchange) + "; charset=utf-8")
                    .end(Buffer.buffer(mapper.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            exchange.fail(impossible);
        }
    }

    private static String mediaType(RoutingContext exchange) {
        var accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(GRAPHQL_JSON) ? GRAPHQL_JSON : JSON;
    }
}
