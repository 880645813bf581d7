package org.dixit.graph;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.dixit.database.Outage;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;
import org.jboss.logging.Logger;

/** What clients are told of how an operation went. */
final class Outcome {

    private static final Logger LOG = Logger.getLogger(Outcome.class);

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
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return of(thrown.getCause());
        }
        return refusal(thrown).toExecutionResult();
    }

    private static Refusal refusal(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof Failure failure) {
            return Refusal.of(failure);
        }
        LOG.error("An operation failed", thrown);
        return new Refusal(500, "INTERNAL_ERROR", Failures.UNTOLD);
    }
}
