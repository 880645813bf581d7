package org.dixit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A request over the story of {@link Sarne}, in a directory of {@code cases}: query.graphql and, if it has any,
 * variables.json; expected.json, the answer with its keys in order, but for what it cost; and statements.txt, how many SQL statements go
 * to the database for it.
 */
public record Case(String name) {

    private static final Path CASES = Path.of("src/test/resources/cases");

    public static List<Case> all() {
        try (var directories = Files.list(CASES)) {
            return directories.map(Path::getFileName).map(Path::toString).sorted().map(Case::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String query() {
        return read("query.graphql");
    }

    public JsonNode variables() {
        return GraphQl.json(Files.exists(file("variables.json")) ? read("variables.json") : "{}");
    }

    /** The answer to it, as it may be expected. */
    public String ask(GraphQl service) {
        return askAsync(service).join();
    }

    public CompletableFuture<String> askAsync(GraphQl service) {
        return service.askAsync(query(), variables()).thenApply(answer -> GraphQl.text(((ObjectNode) answer).without("extensions")));
    }

    public String expected() {
        return GraphQl.text(GraphQl.json(read("expected.json")));
    }

    public String statements() {
        return read("statements.txt").strip();
    }

    /** Writes what is answered where nothing is expected yet. */
    public void expect(String answer) throws IOException {
        if (!Files.exists(file("expected.json"))) {
            Files.writeString(file("expected.json"), answer + "\n");
        }
    }

    private String read(String file) {
        try {
            return Files.readString(file(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String file) {
        return CASES.resolve(name).resolve(file);
    }

    @Override
    public String toString() {
        return name;
    }
}
