package org.dixit.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.Route.HttpMethod;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Instance<ExecutionService> service;
    private final ObjectMapper mapper;

    /** The service is made once the schema is complete, which is after the beans. */
    GraphQlEndpoint(Instance<ExecutionService> service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    @Route(path = PATH, methods = HttpMethod.POST, order = BEFORE_THE_EXTENSION)
    void post(RoutingContext exchange) {
        if (!isJson(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(exchange, 415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as " + JSON + ".");
            return;
        }
        try (var reader = Json.createReader(new StringReader(exchange.body().asString()))) {
            execute(exchange, reader.read());
        } catch (JsonException | NullPointerException malformed) {
            refuse(exchange, 400, "BAD_REQUEST", "The body is not JSON: send an object with the document under \"query\".");
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    @Route(path = PATH, methods = HttpMethod.GET, order = BEFORE_THE_EXTENSION)
    void get(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.getHeader(HttpHeaders.UPGRADE) != null) {
            exchange.next();
            return;
        }
        try {
            var body = Json.createObjectBuilder();
            for (var name : List.of("query", "operationName")) {
                if (request.getParam(name) != null) {
                    body.add(name, request.getParam(name));
                }
            }
            for (var name : List.of("variables", "extensions")) {
                if (request.getParam(name) != null) {
                    body.add(name, Json.createReader(new StringReader(request.getParam(name))).read());
                }
            }
            var query = request.getParam("query");
            if (query != null && !isReading(query, request.getParam("operationName"))) {
                exchange.response().putHeader(HttpHeaders.ALLOW, "POST");
                refuse(exchange, 405, "METHOD_NOT_ALLOWED", "Only queries are answered to GET: send this operation by POST.");
                return;
            }
            execute(exchange, body.build());
        } catch (JsonException malformed) {
            refuse(exchange, 400, "BAD_REQUEST", "variables and extensions are JSON objects, encoded for an address.");
        }
    }

    private static boolean isReading(String query, String operationName) {
        try {
            return new Parser().parseDocument(query).getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(operation -> operationName == null || operationName.isEmpty() || operationName.equals(operation.getName()))
                    .allMatch(operation -> operation.getOperation() == Operation.QUERY);
        } catch (InvalidSyntaxException reportedByTheExecution) {
            return true;
        }
    }

    private void execute(RoutingContext exchange, JsonValue body) {
        if (!(body instanceof JsonObject request) || !(request.get("query") instanceof JsonString query) || query.getString().isBlank()) {
            refuse(exchange, 400, "BAD_REQUEST", "The request has no document: send it as the text \"query\" of a JSON object.");
        } else if (!isAbsentOr(JsonString.class, request, "operationName")) {
            refuse(exchange, 400, "BAD_REQUEST", "operationName is a text.");
        } else if (!isAbsentOr(JsonObject.class, request, "variables") || !isAbsentOr(JsonObject.class, request, "extensions")) {
            refuse(exchange, 400, "BAD_REQUEST", "variables and extensions are JSON objects.");
        } else {
            service.get().executeAsync(request, new HashMap<>(), new Answer(exchange));
        }
    }

    private static boolean isAbsentOr(Class<?> type, JsonObject request, String name) {
        var value = request.get(name);
        return value == null || value == JsonValue.NULL || type.isInstance(value);
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

    private final class Answer implements ExecutionResponseWriter {

        private final RoutingContext exchange;

        private Answer(RoutingContext exchange) {
            this.exchange = exchange;
        }

        @Override
        public void write(ExecutionResponse response) {
            ExecutionResult result = response.getExecutionResult();
            var status = result.isDataPresent() || mediaType(exchange).equals(JSON) ? 200 : 400;
            GraphQlEndpoint.this.write(exchange, status, result.toSpecification());
        }

        @Override
        public void fail(Throwable failure) {
            exchange.fail(failure);
        }
    }
}
