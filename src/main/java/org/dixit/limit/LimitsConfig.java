package org.dixit.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be asked at once. */
@ConfigMapping(prefix = "dixit.limits")
public interface LimitsConfig {

    /** The longest document, in characters. */
    @WithDefault("16000")
    int characters();

    /** Names, numbers, texts and punctuation of a document. */
    @WithDefault("1000")
    int tokens();

    /** The longest number, in a document or in variables, in characters. */
    @WithDefault("40")
    int numberCharacters();

    /** The longest exponent of a number, in digits. */
    @WithDefault("3")
    int exponentDigits();

    /** How deep fields may lie in fields, edges and nodes of pages not counted. */
    @WithDefault("12")
    int depth();

    @WithDefault("30")
    int aliases();

    @WithDefault("30")
    int directives();

    /** How often fragments are used in a document, those without a name included. */
    @WithDefault("50")
    int fragments();

    /** Fields of Query, Mutation or Subscription: each is a statement of its own. */
    @WithDefault("20")
    int rootFields();

    /** The sum of all fields, each as often as the pages around it are long. */
    @WithDefault("50000")
    long cost();

    /** How deep lists and objects may lie in each other in variables. */
    @WithDefault("20")
    int variablesDepth();

    /** The longest body of a GraphQL request, and the longest message over WebSocket. */
    MemorySize requestSize();

    /** How long a body may take to arrive that is no longer than what is taken for GraphQL. */
    @WithDefault("30s")
    Duration bodyTime();

    /** Whether the schema may be asked for. */
    @WithDefault("true")
    boolean introspection();

    /** Requests of one client in a second, on average: the holder of a token, else an address. 0 for any number. */
    @WithDefault("100")
    int requestsPerSecond();

    /** Requests of one client at once, after a rest. */
    @WithDefault("1000")
    int burst();

    /** Operations that run at the same time, of all clients. */
    @WithDefault("256")
    int operationsInFlight();

    /** How long a statement may take that reads for GraphQL. */
    Duration statementTime();

    /** How long an operation may take. Those of subscriptions end when their client likes. */
    @WithDefault("20s")
    Duration operationTime();

    /** How much memory parsed documents may take that may come again. */
    @WithDefault("32M")
    MemorySize documentCache();

    /** How much memory documents may take that clients may name by their hashes. */
    @WithDefault("8M")
    MemorySize persistedQueries();
}
