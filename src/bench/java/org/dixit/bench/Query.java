package org.dixit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something that is asked, in the words of each that is measured, as a directory of files. */
record Query(Path directory) {

    static final Path ALL = Path.of("src/bench/queries");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Query> all() {
        try (var directories = Files.list(ALL)) {
            return directories.filter(Files::isDirectory).sorted().map(Query::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** A statement; parameters are named {@code :key}. Empty where no single statement can say it. */
    Optional<String> plain() {
        return text("plain.sql");
    }

    /** A document for a GraphQL server; empty where it cannot answer this. */
    Optional<String> document(String server) {
        return text(server + ".graphql");
    }

    /** What is asked for, one after the other. */
    List<ObjectNode> variables(Database database) {
        return text("variables.sql").map(database::texts).orElse(List.of("{}")).stream().map(text -> (ObjectNode) json(text)).toList();
    }

    private Optional<String> text(String file) {
        try {
            var path = directory.resolve(file);
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
