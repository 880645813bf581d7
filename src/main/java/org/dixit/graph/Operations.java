package org.dixit.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dixit.limit.CheckedCost;
import org.dixit.limit.OperationLimits;
import org.dixit.limit.Refusal;
import org.dixit.security.Caller;
import org.dixit.security.Role;

/**
 * The one way in which operations are executed, whichever way they come in: whoever asks may do so, what they ask for is not
 * too much, and resolvers find the {@link Caller} and the {@link CheckedCost} in their GraphQL context.
 */
@ApplicationScoped
public class Operations {

    private final Engine engine;
    private final Documents documents;
    private final OperationLimits limits;
    private final OperationMeters meters;

    Operations(Engine engine, Documents documents, OperationLimits limits, OperationMeters meters) {
        this.engine = engine;
        this.documents = documents;
        this.limits = limits;
        this.meters = meters;
    }

    /**
     * Never fails. Where nothing was executed, the result has a {@link Refusal} or the errors of the document, and no data. The
     * data of a subscription is a Publisher of results.
     */
    public CompletionStage<ExecutionResult> execute(GraphQlRequest request, Caller caller, Channel channel) {
        var run = meters.begin();
        return execute(request, caller, channel, run).whenComplete(run::end);
    }

    private CompletionStage<ExecutionResult> execute(GraphQlRequest request, Caller caller, Channel channel, OperationMeters.Run run) {
        try {
            limits.checkRate(caller);
            caller.check(Role.READER);
            var prepared = documents.prepare(request);
            if (prepared.hasErrors()) {
                return CompletableFuture.completedFuture(Outcome.of(new ExecutionResultImpl(prepared.getErrors())));
            }
            var operation = operation(prepared.getDocument(), request.operationName());
            run.of(operation);
            check(operation.getOperation(), caller, channel);
            var cost = limits.checkedCost(operation, prepared.getDocument(), engine.schema(), request.variables());
            return limits.run(() -> engine.graphql().executeAsync(input(request, Map.of(
                            Caller.class, caller, PreparsedDocumentEntry.class, prepared, CheckedCost.class, cost))))
                    .thenApply(result -> Outcome.of(result.transform(told -> told.addExtension("cost", cost.cost()))))
                    .exceptionally(Outcome::of);
        } catch (RuntimeException refused) {
            return CompletableFuture.completedFuture(Outcome.of(refused));
        }
    }

    private static OperationDefinition operation(Document document, String name) {
        try {
            return NodeUtil.getOperation(document, name).operationDefinition;
        } catch (UnknownOperationException unknown) {
            throw new Refusal(400, "UNKNOWN_OPERATION", name == null
                    ? "The document has several operations: name one of them as operationName."
                    : "The document has no operation of this name: correct operationName.");
        }
    }

    private static void check(Operation operation, Caller caller, Channel channel) {
        if (!channel.carries(operation)) {
            throw new Refusal(405, "METHOD_NOT_ALLOWED", operation == Operation.SUBSCRIPTION
                    ? "Subscriptions are answered over WebSocket, by the protocol graphql-transport-ws."
                    : "Only queries are answered to GET: send this operation by POST.", Map.of("Allow", "POST"));
        }
        if (operation == Operation.MUTATION) {
            caller.check(Role.EDITOR);
        }
    }

    /** The engine finds the document in the context: its text may not be there, where a hash stands for it. */
    private static ExecutionInput input(GraphQlRequest request, Map<Class<?>, Object> context) {
        return ExecutionInput.newExecutionInput("")
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(context)
                .build();
    }
}
