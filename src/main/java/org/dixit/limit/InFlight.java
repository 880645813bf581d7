package org.dixit.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** How many operations run at the same time, and for how long. */
@ApplicationScoped
public class InFlight {

    private final LimitsConfig limits;
    private final Semaphore places;

    InFlight(LimitsConfig limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.operationsInFlight());
    }

    /**
     * Runs an operation, whose result fails with a {@link Refusal} if it takes too long. What it asked of the database by then
     * has a limit of its own there.
     *
     * @throws Refusal if too many run already
     */
    public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> operation) {
        if (!places.tryAcquire()) {
            throw new Refusal(503, "BUSY", "Too many operations run at once: try again in a moment.", Map.of("Retry-After", "1"));
        }
        CompletableFuture<T> result;
        try {
            result = operation.get();
        } catch (RuntimeException | Error thrown) {
            places.release();
            throw thrown;
        }
        result.whenComplete((done, failed) -> places.release());
        return result.isDone() ? result : result.copy()
                .orTimeout(limits.operationTime().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    throw failure instanceof TimeoutException ? tooLong() : (RuntimeException) failure;
                });
    }

    private Refusal tooLong() {
        return new Refusal(503, "TIMEOUT", "This took longer than " + limits.operationTime().toSeconds()
                + " seconds: ask for less, or in several requests.");
    }
}
