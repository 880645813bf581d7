package org.dixit.graph;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.SubscriptionExecutionStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** Execution that takes a value which is {@link Json} as complete, and descends into every other as usual. */
@ApplicationScoped
public class Splicing {

    void install(@Observes GraphQL.Builder graphql) {
        var failures = new Failures();
        graphql.queryExecutionStrategy(new Queries(failures))
                .mutationExecutionStrategy(new Mutations(failures))
                .subscriptionExecutionStrategy(new Subscriptions(failures))
                .defaultDataFetcherExceptionHandler(failures);
    }

    private static FieldValueInfo complete(ExecutionStrategyParameters parameters, Supplier<FieldValueInfo> asUsual) {
        return parameters.getSource() instanceof Json json ? new FieldValueInfo(CompleteValueType.SCALAR, json) : asUsual.get();
    }

    private static final class Queries extends AsyncExecutionStrategy {

        Queries(Failures failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return complete(parameters, () -> super.completeValue(context, parameters));
        }
    }

    private static final class Mutations extends AsyncSerialExecutionStrategy {

        Mutations(Failures failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return complete(parameters, () -> super.completeValue(context, parameters));
        }
    }

    /** Each event is executed like a query of its own. */
    private static final class Subscriptions extends SubscriptionExecutionStrategy {

        Subscriptions(Failures failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return complete(parameters, () -> super.completeValue(context, parameters));
        }
    }
}
