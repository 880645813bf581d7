package org.dixit.dossier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dixit.line.LineWriter.Counts;

/** How many lines were imported, and how long that took. What was refused, or only tried, is not counted. */
@ApplicationScoped
class ImportMeters {

    private final Timer imports;
    private final Counter created;
    private final Counter updated;
    private final Counter unchanged;

    ImportMeters(MeterRegistry registry) {
        imports = Timer.builder("dixit.imports").description("Imports, from the first line to the commit").register(registry);
        created = lines("created", registry);
        updated = lines("updated", registry);
        unchanged = lines("unchanged", registry);
    }

    private static Counter lines(String outcome, MeterRegistry registry) {
        return Counter.builder("dixit.import.lines")
                .description("Lines of imports, by what they did")
                .tag("outcome", outcome)
                .register(registry);
    }

    void count(Counts counts, long nanoseconds) {
        imports.record(nanoseconds, TimeUnit.NANOSECONDS);
        created.increment(sum(counts.created()));
        updated.increment(sum(counts.updated()));
        unchanged.increment(sum(counts.unchanged()));
    }

    private static long sum(Map<String, Long> lines) {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }
}
