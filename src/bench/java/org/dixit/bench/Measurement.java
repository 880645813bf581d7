package org.dixit.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a query came to with one of those measured, in one round.
 *
 * @param p50 in milliseconds, like {@code p99}
 * @param cpu milliseconds per request, of its own process
 * @param databaseCpu the same, of PostgreSQL
 * @param resident megabytes of its own process
 */
record Measurement(double perSecond, double p50, double p99, double cpu, double databaseCpu, double resident) {

    static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    static Measurement median(List<Measurement> rounds) {
        return new Measurement(median(rounds, Measurement::perSecond), median(rounds, Measurement::p50), median(rounds, Measurement::p99),
                median(rounds, Measurement::cpu), median(rounds, Measurement::databaseCpu), median(rounds, Measurement::resident));
    }
}
