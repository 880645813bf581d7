package org.dixit.graph;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How often operations ran, how long they took and how they ended, by name. Clients choose names, so only the first that were
 * answered are told apart: whoever makes up more of them takes no memory here, nor in what gathers these figures.
 */
@ApplicationScoped
class OperationMeters {

    static final int NAMES = 100;
    static final int LONGEST_NAME = 64;
    static final String WITHOUT_NAME = "none";
    static final String ANY_OTHER = "other";

    private static final String OK = "OK";
    private static final String INVALID = "INVALID";
    private static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    private static final Duration[] BOUNDS =
            {Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2)};

    private final MeterRegistry registry;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    OperationMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Run begin() {
        return new Run();
    }

    private Timer timer(Series series) {
        return timers.computeIfAbsent(series, absent -> Timer.builder("dixit.operations")
                .description("Operations of GraphQL, to the answer; of a subscription, until it is there")
                .tags("operation", series.name(), "kind", series.kind(), "code", series.code())
                .serviceLevelObjectives(BOUNDS)
                .register(registry));
    }

    private record Series(String name, String kind, String code) {
    }

    /** An operation from when it came in. */
    final class Run {

        private final long began = System.nanoTime();
        private OperationDefinition operation;

        /** Unless this is said, it was refused before anybody knew what it is. */
        void of(OperationDefinition found) {
            operation = found;
        }

        void end(ExecutionResult result, Throwable failure) {
            var code = failure == null ? code(result) : INTERNAL_ERROR;
            var kind = operation == null ? WITHOUT_NAME : operation.getOperation().name().toLowerCase(Locale.ROOT);
            timer(new Series(name(code), kind, code)).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }

        private String name(String code) {
            if (operation == null || operation.getName() == null) {
                return WITHOUT_NAME;
            }
            var name = operation.getName();
            return names.contains(name) || isToBeTold(name, code) && names.add(name) ? name : ANY_OTHER;
        }

        private boolean isToBeTold(String name, String code) {
            return code.equals(OK) && names.size() < NAMES && name.length() <= LONGEST_NAME;
        }

        private static String code(ExecutionResult result) {
            if (result.getErrors().isEmpty()) {
                return OK;
            }
            var extensions = result.getErrors().get(0).getExtensions();
            return extensions != null && extensions.get("code") instanceof String code ? code : INVALID;
        }
    }
}
