package org.dixit.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How Dixit answers right after its start, one request after the other. */
record WarmUp(int claims, Report report) {

    private static final int HUNDRED = 100;
    private static final int UNTIL_WARM = 6_000;

    /** @param warm one that has been asked before: by asking it, this client gets warm itself, of which nothing shall be seen */
    void measure(Contender dixit, Contender warm, Query query, String body) {
        perSecond(warm, query, body, UNTIL_WARM);
        double first = 1e3 / perSecond(dixit, query, body, 1);
        perSecond(dixit, query, body, HUNDRED - 1);
        double second = perSecond(dixit, query, body, HUNDRED);
        perSecond(dixit, query, body, UNTIL_WARM);
        double last = perSecond(dixit, query, body, 5 * HUNDRED);
        report.note(claims, "warm-up of " + query.name(), "the first request takes %.0f ms; %.0f a second in the second hundred, %.0f when warm: %.2f"
                .formatted(first, second, last, second / last), Map.of("firstMs", first, "secondHundred", second, "warm", last));
    }

    private static double perSecond(Contender dixit, Query query, String body, int requests) {
        var began = Instant.now();
        for (int i = 0; i < requests; i++) {
            dixit.ask(query, body);
        }
        return requests / (Duration.between(began, Instant.now()).toNanos() / 1e9);
    }
}
