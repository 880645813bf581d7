package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.Test;

/** The audits of the npm package graphql-http: GraphQL over HTTP, what it demands and what it recommends. */
@QuarkusTest
class HttpAuditTest {

    private static final int AUDITS = 61;

    @TestHTTPResource("/graphql")
    String address;

    @Test
    void passesAllAuditsOfGraphQlOverHttp() throws IOException, InterruptedException {
        var audits = new NodeScript("http-audits.mjs").run(address);

        var failed = StreamSupport.stream(audits.spliterator(), false)
                .filter(audit -> !audit.get("status").asText().equals("ok"))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), failed);
        assertEquals(AUDITS, audits.size());
    }
}
