package org.dixit.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dixit.testing.GraphQl;

/** A query as any client sends it, and how long that takes. */
record Usual(GraphQl service) {

    static final String QUERY = "{ claims(first: 5) { nodes { key claimants { key } } } }";
    static final int CLAIMS = 5;

    private static final int TIMES = 40;

    Duration time() {
        long began = System.nanoTime();
        assertEquals(CLAIMS, service.data(QUERY, Map.of()).at("/claims/nodes").size());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    List<Duration> times() {
        return IntStream.range(0, TIMES).mapToObj(time -> time()).toList();
    }

    /** By their medians, and with room for what else a machine does meanwhile: it may be another load before and after. */
    static void assertAreUsual(List<Duration> during, List<Duration> before, List<Duration> after) {
        var otherwise = Collections.max(List.of(median(before), median(after)));
        assertTrue(median(during).compareTo(otherwise.multipliedBy(4).plusMillis(50)) < 0, median(during) + " during, " + otherwise + " before or after");
        assertTrue(median(after).compareTo(median(before).multipliedBy(10).plusMillis(100)) < 0, median(after) + " after, " + median(before) + " before");
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
