package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.Test;

/** The schema by the rules that others have for schemas; {@link SchemaTest} sees that it is the one served. */
class SchemaLintTest {

    private static final String SCHEMA = Path.of("src/test/resources/schema.graphql").toAbsolutePath().toString();

    /** The extension lists all scalars that it knows, of which this one is not used. */
    private static final List<String> KNOWN = List.of("Scalar type `BigDecimal` is unreachable.");

    @Test
    void keepsTheRulesOfGraphQlEslintAndRelay() throws IOException, InterruptedException {
        var said = new NodeScript("schema-lint.mjs").run(SCHEMA);

        assertEquals(KNOWN, StreamSupport.stream(said.spliterator(), false).map(each -> each.get("message").asText()).toList());
    }

    @Test
    void relayCompilerTakesPagesRefetchedFragmentsMutationsAndSubscriptions() throws IOException, InterruptedException {
        var compiled = new NodeScript("relay-compiler.mjs").run(SCHEMA);

        assertEquals(0, compiled.get("status").asInt(), compiled.get("said").asText());
        assertEquals(9, compiled.get("made").size(), compiled.get("made").toString());
    }
}
