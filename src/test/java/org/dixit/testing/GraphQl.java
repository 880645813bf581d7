package org.dixit.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A client of the service, over real HTTP. */
public final class GraphQl {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    public GraphQl(URI address) {
        this.address = address;
    }

    /** The whole answer, with data and errors; an answer with a key twice in one object fails. */
    public JsonNode ask(String query, Object variables) {
        return askAsync(query, variables).join();
    }

    public CompletableFuture<JsonNode> askAsync(String query, Object variables) {
        return send(text(Map.of("query", query, "variables", variables)));
    }

    /** The same for the text of a whole request, be it JSON or not. */
    public JsonNode askText(String body) {
        return send(body).join();
    }

    private CompletableFuture<JsonNode> send(String body) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> json(response.body()));
    }

    /** The data of an answer without errors. */
    public JsonNode data(String query, Object variables) {
        var answer = ask(query, variables);
        if (answer.has("errors")) {
            throw new AssertionError(text(answer.get("errors")));
        }
        return answer.get("data");
    }

    /** The code of an answer's only error. */
    public String errorCode(String query, Object variables) {
        var answer = ask(query, variables);
        if (answer.path("errors").size() != 1) {
            throw new AssertionError("expected one error, got " + text(answer));
        }
        return answer.at("/errors/0/extensions/code").asText();
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(text, malformed);
        }
    }

    /** On one line. */
    public static String line(Object json) {
        return MAPPER.valueToTree(json).toString();
    }

    /** Indented, with the keys in the order in which they came. */
    public static String text(Object json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
