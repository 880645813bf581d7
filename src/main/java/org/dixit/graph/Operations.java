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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.dixit.database.Outage;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;
import org.dixit.security.Caller;
import org.dixit.security.Role;

/**
 * The one way in which operations are executed, whichever way they come in: whoever asks may do so, what they ask for is not
 * too much, and resolvers find the {@link Caller} in their GraphQL context.
 */
@ApplicationScoped
public class Operations {

    private final Engine engine;
    private final Documents documents;
    private final OperationMeters meters;

    Operations(Engine engine, Documents documents, OperationMeters meters) {
        this.engine = engine;
        this.documents = documents;
        this.meters = meters;
    }

    /**
     * Where nothing was executed, the result has a {@link Refusal} or the errors of the document, and no data. The data of a
     * subscription is a Publisher of results.
     */
    public CompletionStage<ExecutionResult> execute(GraphQlRequest request, Caller caller, Channel channel) {
        var run = meters.begin();
        return execute(request, caller, channel, run).whenComplete(run::end);
    }

    private CompletionStage<ExecutionResult> execute(GraphQlRequest request, Caller caller, Channel channel, OperationMeters.Run run) {
        try {
            caller.check(Role.READER);
            var prepared = documents.prepare(request.document());
            if (prepared.hasErrors()) {
                return CompletableFuture.completedFuture(new ExecutionResultImpl(prepared.getErrors()));
            }
            var operation = operation(prepared.getDocument(), request.operationName());
            run.of(operation);
            check(operation.getOperation(), caller, channel);
            return engine.graphql().executeAsync(input(request, prepared, caller)).thenApply(Operations::refusedInAnOutage);
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(refusal.toExecutionResult());
        } catch (Failure failure) {
            return CompletableFuture.completedFuture(Refusal.of(failure).toExecutionResult());
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

    /** What the database left without any data was not executed: who sends requests again looks at the status. */
    private static ExecutionResult refusedInAnOutage(ExecutionResult result) {
        return hasData(result) ? result : result.getErrors().stream()
                .flatMap(error -> Stream.ofNullable(error.getExtensions()))
                .flatMap(extensions -> Outage.named(extensions.get("code")).stream())
                .findFirst()
                .map(outage -> Refusal.of(Failure.of(outage)).toExecutionResult())
                .orElse(result);
    }

    private static boolean hasData(ExecutionResult result) {
        return result.getData() instanceof Map<?, ?> fields ? fields.values().stream().anyMatch(Objects::nonNull) : result.getData() != null;
    }

    private static ExecutionInput input(GraphQlRequest request, PreparsedDocumentEntry prepared, Caller caller) {
        return ExecutionInput.newExecutionInput(request.document())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(Map.of(Caller.class, caller, PreparsedDocumentEntry.class, prepared))
                .build();
    }
}
