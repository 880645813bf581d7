package org.dixit.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.dixit.testing.GraphQl;

/** Asks a service that may be away, and says what came of it. */
final class Client {

    /** Whatever takes longer hangs. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Function<String, URI> addresses;

    /** @param addresses from a path to where it is now */
    Client(Function<String, URI> addresses) {
        this.addresses = addresses;
    }

    Answer ask(String query) throws InterruptedException {
        return ask(query, Map.of());
    }

    Answer ask(String query, Map<String, Object> variables) throws InterruptedException {
        return send("/graphql", builder -> builder.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(GraphQl.text(Map.of("query", query, "variables", variables)))));
    }

    Answer take(String dossier) throws InterruptedException {
        return send("/dossiers", builder -> builder.header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(dossier)));
    }

    Answer get(String path) throws InterruptedException {
        return send(path, HttpRequest.Builder::GET);
    }

    private Answer send(String path, Function<HttpRequest.Builder, HttpRequest.Builder> request) throws InterruptedException {
        var sent = Instant.now();
        try {
            return Answer.of(sent, http.send(request.apply(HttpRequest.newBuilder(addresses.apply(path)).timeout(PATIENCE)).build(),
                    BodyHandlers.ofString()));
        } catch (IOException broken) {
            return Answer.none(sent, broken);
        }
    }
}
