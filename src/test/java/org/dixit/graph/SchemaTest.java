package org.dixit.graph;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.Test;

/** The schema as it is served: every change of it is meant, and it keeps the contract that frontends are written against. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/test/resources/schema.graphql");
    private static final Path CONTRACT = Path.of("src/test/resources/contract.graphql");

    @TestHTTPResource("/graphql/schema.graphql")
    URI address;

    @Test
    void theSchemaServedIsTheOneCommitted() throws IOException, InterruptedException {
        var served = served();
        if (System.getProperty("schema.update") != null) {
            Files.writeString(COMMITTED, served);
        }

        assertEquals(Files.readString(COMMITTED), served,
                "The schema has changed. If that is meant, run this test with -Dschema.update and commit " + COMMITTED);
    }

    @Test
    void theContractIsKept() throws IOException, InterruptedException {
        var product = Path.of("target/served.graphql");
        Files.writeString(product, served());

        var breaking = new NodeScript("schema-differences.mjs")
                .run(CONTRACT.toAbsolutePath().toString(), product.toAbsolutePath().toString());

        assertEquals(Set.of(), StreamSupport.stream(breaking.spliterator(), false)
                .map(SchemaTest::lacking)
                .collect(toCollection(TreeSet::new)));
    }

    /** The coordinates of what is not there, or all that is to say of another difference. */
    private static String lacking(JsonNode change) {
        return switch (change.get("type").asText()) {
            case "TYPE_REMOVED", "FIELD_REMOVED", "INPUT_FIELD_REMOVED" -> change.get("path").asText();
            case "SCHEMA_MUTATION_TYPE_CHANGED" -> "Mutation";
            case "SCHEMA_SUBSCRIPTION_TYPE_CHANGED" -> "Subscription";
            default -> change.get("message").asText();
        };
    }

    private String served() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
