package org.dixit.graph;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dixit.database.Outage;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;

/** What clients are told of how an operation went. */
final class Outcome {

    private Outcome() {
    }

    /** Of one that was executed. */
    static ExecutionResult of(ExecutionResult result) {
        return result.getErrors().isEmpty() ? result : refusedInAnOutage(Told.all(result));
    }

    /** What the database left without any data was not executed: who sends requests again looks at the status. */
    private static ExecutionResult refusedInAnOutage(ExecutionResult result) {
        return hasData(result) ? result : result.getErrors().stream()
                .flatMap(error -> Stream.ofNullable(error.getExtensions()))
                .flatMap(extensions -> Outage.named(extensions.get("code")).stream())
                .findFirst()
                .map(outage -> Refusal.of(Failure.of(outage)).toExecutionResult())
                .orElse(result);
    }

    private static boolean hasData(ExecutionResult result) {
        return result.getData() instanceof Map<?, ?> fields ? fields.values().stream().anyMatch(Objects::nonNull) : result.getData() != null;
    }

    /** Of one that was not. */
    static ExecutionResult of(Throwable thrown) {
        return Refusals.of(thrown, "An operation").toExecutionResult();
    }
}
