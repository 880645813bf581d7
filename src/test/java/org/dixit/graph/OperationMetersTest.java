package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationMetersTest {

    private static final ExecutionResult ANSWER = ExecutionResultImpl.newExecutionResult().data(Map.of()).build();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OperationMeters meters = new OperationMeters(registry);

    @Test
    void answersAreCountedByNameOfTheirOperation() {
        run("FrontPage", ANSWER);
        run("FrontPage", ANSWER);
        run(null, ANSWER);

        assertEquals(2, count("FrontPage", "query", "OK"));
        assertEquals(1, count(OperationMeters.WITHOUT_NAME, "query", "OK"));
    }

    @Test
    void errorsAreCountedByTheirCode() {
        run("FrontPage", ANSWER);
        run("FrontPage", failed(Map.of("code", "INVALID_PAGE")));
        meters.begin().end(failed(null), null);
        meters.begin().end(null, new IllegalStateException());

        assertEquals(1, count("FrontPage", "query", "INVALID_PAGE"));
        assertEquals(1, count(OperationMeters.WITHOUT_NAME, "none", "INVALID"));
        assertEquals(1, count(OperationMeters.WITHOUT_NAME, "none", "INTERNAL_ERROR"));
    }

    @Test
    void namesBeyondTheFirstHundredAreNotToldApart() {
        IntStream.range(0, OperationMeters.NAMES + 7).forEach(number -> run("Query" + number, ANSWER));
        run("Query0", ANSWER);

        assertEquals(2, count("Query0", "query", "OK"));
        assertEquals(7, count(OperationMeters.ANY_OTHER, "query", "OK"));
        assertEquals(OperationMeters.NAMES + 1, registry.find("dixit.operations").timers().size());
    }

    @Test
    void namesThatWereNeverAnsweredOrAreLongAreNotToldApart() {
        run("NeverAnswered", failed(Map.of("code", "FORBIDDEN")));
        run("x".repeat(OperationMeters.LONGEST_NAME + 1), ANSWER);

        assertEquals(1, count(OperationMeters.ANY_OTHER, "query", "FORBIDDEN"));
        assertEquals(1, count(OperationMeters.ANY_OTHER, "query", "OK"));
    }

    private void run(String name, ExecutionResult result) {
        var run = meters.begin();
        run.of(OperationDefinition.newOperationDefinition().name(name).operation(Operation.QUERY).build());
        run.end(result, null);
    }

    private static ExecutionResult failed(Map<String, Object> extensions) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError().message("no").extensions(extensions).build())
                .build();
    }

    private long count(String name, String kind, String code) {
        return registry.get("dixit.operations").tags("operation", name, "kind", kind, "code", code).timer().count();
    }
}
