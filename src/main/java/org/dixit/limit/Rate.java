package org.dixit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dixit.http.Failure;
import org.dixit.security.Caller;

/** How often each client may ask: a bucket that fills evenly, so that a page may ask a lot when it opens. */
@ApplicationScoped
@RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMSA", "com.github.benmanes.caffeine.cache.PSAMS"})
public class Rate {

    private static final int CLIENTS_KEPT_IN_MIND = 100_000;

    private final LimitsConfig limits;
    private final Cache<String, Bucket> buckets;

    Rate(LimitsConfig limits) {
        this.limits = limits;
        // After that time it is full again, as a new one is.
        var full = Duration.ofSeconds(1 + limits.burst() / Math.max(1, limits.requestsPerSecond()));
        this.buckets = Caffeine.newBuilder().maximumSize(CLIENTS_KEPT_IN_MIND).expireAfterAccess(full).build();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** @throws Failure if this client has asked too often */
    public void check(Caller caller) {
        if (caller.client() == null || limits.requestsPerSecond() == 0) {
            return;
        }
        var asked = buckets.get(caller.client(), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!asked.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill());
            throw new Failure(429, "TOO_MANY_REQUESTS", "You ask more than " + limits.requestsPerSecond() + " times a second.",
                    "Wait for so many seconds as Retry-After says.").with("Retry-After", String.valueOf(seconds));
        }
    }
}
