package org.dixit.graph;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/** A way on which operations come in, and which of them it is made for. */
public enum Channel {

    /** Without effects, so that it may be repeated, and sent by a link of whatever page. */
    GET(Operation.QUERY),
    POST(Operation.QUERY, Operation.MUTATION),
    WEBSOCKET(Operation.QUERY, Operation.MUTATION, Operation.SUBSCRIPTION);

    private final Set<Operation> operations;

    Channel(Operation... operations) {
        this.operations = Set.of(operations);
    }

    boolean carries(Operation operation) {
        return operations.contains(operation);
    }
}
