package org.dixit.limit;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dixit.security.Caller;

/** The limits of an operation besides those of its document: how often, how costly, how many at once and for how long. */
@ApplicationScoped
public class OperationLimits {

    private final Rate rate;
    private final InFlight inFlight;
    private final long highestCost;

    OperationLimits(Rate rate, InFlight inFlight, LimitsConfig limits) {
        this.rate = rate;
        this.inFlight = inFlight;
        this.highestCost = limits.cost();
    }

    /** @throws org.dixit.http.Failure if this one asks too often */
    public void checkRate(Caller caller) {
        rate.check(caller);
    }

    /**
     * What a valid operation costs.
     *
     * @throws Refusal if that is too much
     */
    public CheckedCost checkedCost(OperationDefinition operation, Document document, GraphQLSchema schema, Map<String, Object> variables) {
        long cost = Cost.of(operation, document, schema, variables);
        if (cost > highestCost) {
            throw new Refusal(400, "TOO_COSTLY", "This costs " + cost + ", and at most " + highestCost
                    + " is taken: ask for smaller pages, or for less of each object.");
        }
        return new CheckedCost(cost, highestCost);
    }

    /**
     * The result fails with a {@link Refusal} if it takes too long to come.
     *
     * @throws Refusal if too many run already
     */
    public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> operation) {
        return inFlight.run(operation);
    }
}
