package org.dixit.graph;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns what goes wrong in a field into its error. */
final class Failures implements DataFetcherExceptionHandler {

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters parameters) {
        var refusal = Refusals.of(parameters.getException(), parameters.getPath());
        var error = new Told(refusal.getMessage(), List.of(parameters.getSourceLocation()), parameters.getPath().toList(), refusal.code());
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
