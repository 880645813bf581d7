package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.Test;

/** What frontends are made with: they work here as they do elsewhere. */
@QuarkusTest
class ClientsTest extends DossierTest {

    @TestHTTPResource("/graphql")
    String graphql;

    @Test
    void apolloClientAndUrql_haveInTheirCachesWhatAMutationAnswered() throws IOException, InterruptedException {
        var caches = new NodeScript("caches.mjs").run(graphql);

        var expected = GraphQl.json("{\"before\": \"Before\", \"userErrors\": [], \"cached\": \"After\"}");
        assertEquals(expected, caches.get("apollo"));
        assertEquals(expected, caches.get("urql"));
    }

    @Test
    void graphqlCodegen_typesDocuments() throws IOException, InterruptedException {
        var compiled = new NodeScript("typed-documents.mjs").run(graphql);

        assertEquals("{\"files\":[\"typed-documents.ts\"],\"diagnostics\":[]}", compiled.toString());
    }
}
