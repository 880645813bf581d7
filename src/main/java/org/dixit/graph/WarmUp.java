package org.dixit.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dixit.security.Caller;
import org.dixit.security.Role;
import org.jboss.logging.Logger;

/**
 * Asks for the kinds of things that clients ask for, once everything is there and before anybody is let in: so the first of
 * them does not wait for classes to be loaded, connections opened and statements planned.
 */
@ApplicationScoped
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String DOCUMENT = "/warm-up.graphql";
    static final List<String> OPERATIONS = List.of("FrontPage", "EventsInFull", "Claims");
    private static final Map<String, Object> VARIABLES = Map.of("filter", Map.of("stance", List.of("DENIES")), "key", "warm-up");
    private static final Caller CALLER = new Caller("warm-up", Set.of(Role.READER), null);
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Operations operations;
    private final RequestReader reader;
    private final ObjectMapper mapper;
    private final WarmUpConfig config;

    WarmUp(Operations operations, RequestReader reader, ObjectMapper mapper, WarmUpConfig config) {
        this.operations = operations;
        this.reader = reader;
        this.mapper = mapper;
        this.config = config;
    }

    void run(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        // A native program is as fast from the first request on as it gets.
        long time = ImageMode.current() == ImageMode.JVM ? config.time().toNanos() : 0;
        long began = System.nanoTime();
        try {
            for (int atOnce = 1; System.nanoTime() - began < time; atOnce = AT_ONCE) {
                ask(atOnce);
            }
        } catch (ExecutionException | TimeoutException | IOException unready) {
            LOG.debug("Not warm: nothing is answered yet", unready);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(int atOnce) throws ExecutionException, TimeoutException, InterruptedException, IOException {
        for (var operation : OPERATIONS) {
            var body = body(operation);
            var answers = Stream.generate(() -> answer(body)).limit(atOnce).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(answers).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    byte[] body(String operation) throws IOException {
        try (InputStream document = WarmUp.class.getResourceAsStream(DOCUMENT)) {
            return mapper.writeValueAsBytes(Map.of("operationName", operation, "variables", VARIABLES,
                    "query", new String(document.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** A failure where the answer has errors: of what cannot be read, the log is told once. */
    CompletableFuture<byte[]> answer(byte[] body) {
        return operations.execute(GraphQlRequest.of(reader.read(body)), CALLER, Channel.POST).toCompletableFuture().thenApply(result -> {
            if (!result.getErrors().isEmpty()) {
                throw new IllegalStateException(result.getErrors().toString());
            }
            try {
                return mapper.writeValueAsBytes(result.toSpecification());
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
