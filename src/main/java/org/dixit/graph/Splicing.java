package org.dixit.graph;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Execution that takes a value which is {@link Json} as complete, and descends into every other as usual. */
@ApplicationScoped
public class Splicing {

    void install(@Observes GraphQL.Builder graphql) {
        var errors = new Failures();
        graphql.queryExecutionStrategy(new Strategy(errors)).defaultDataFetcherExceptionHandler(errors);
    }

    private static final class Strategy extends AsyncExecutionStrategy {

        Strategy(Failures failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return parameters.getSource() instanceof Json json
                    ? new FieldValueInfo(CompleteValueType.SCALAR, json)
                    : super.completeValue(context, parameters);
        }
    }
}
