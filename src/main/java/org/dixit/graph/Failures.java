package org.dixit.graph;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dixit.database.Outage;
import org.dixit.database.OutageLog;
import org.jboss.logging.Logger;

/**
 * Turns what goes wrong in a field into its error: what a client can mend, or may try again, is told; anything else goes to
 * the log alone.
 */
final class Failures implements DataFetcherExceptionHandler {

    static final String UNTOLD = "This could not be answered; the reason is in the service's log.";

    private static final String ENDED_FOR_TIME = "57014";

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters parameters) {
        var error = error(parameters, cause(parameters.getException()));
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static GraphQLError error(DataFetcherExceptionHandlerParameters parameters, Throwable cause) {
        if (cause instanceof BadRequest badRequest) {
            return error(parameters, badRequest.getMessage(), badRequest.code());
        }
        var outage = Outage.of(cause);
        if (outage.isPresent()) {
            OutageLog.tell(outage.get(), cause);
            return error(parameters, outage.get().message(), outage.get().name());
        }
        if (cause instanceof PgException cancelled && ENDED_FOR_TIME.equals(cancelled.getSqlState())) {
            return error(parameters, "This took too long: ask for less, or in several requests.", "TIMEOUT");
        }
        LOG.errorf(cause, "%s failed", parameters.getPath());
        return error(parameters, UNTOLD, "INTERNAL_ERROR");
    }

    private static GraphQLError error(DataFetcherExceptionHandlerParameters parameters, String message, String code) {
        return new Told(message, List.of(parameters.getSourceLocation()), parameters.getPath().toList(), code);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? cause(thrown.getCause()) : thrown;
    }
}
