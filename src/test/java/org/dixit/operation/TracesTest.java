package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Queue;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TraceCollector.class, restrictToAnnotatedClass = true)
class TracesTest {

    private static final String KEY = "a-key-that-nobody-else-sees";

    Queue<String> received;

    @Test
    void requestAndItsStatementAreSpans_withoutWhatIsAskedFor() {
        given().contentType("application/json").body("{\"query\": \"{ question(key: \\\"" + KEY + "\\\") { key } }\"}")
                .post("/graphql")
                .then().statusCode(200);

        await().atMost(Duration.ofMinutes(1)).until(() -> received.stream().anyMatch(spans -> spans.contains("POST /graphql"))
                && received.stream().anyMatch(spans -> spans.contains("from question")));
        assertFalse(received.stream().anyMatch(spans -> spans.contains(KEY)));
    }
}
