package org.dixit.graph;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/**
 * GraphQL over the schema that the extension makes of the {@code *Api} interfaces. Not its own: that prepares a context for
 * resolvers by reflection, which are not here, and keeps documents without a bound. Beans take part in the building by
 * observing the builder.
 */
@ApplicationScoped
public class Engine {

    private final Instance<GraphQLSchema> schema;
    private final Event<GraphQL.Builder> building;
    private GraphQL graphql;

    /** The schema is complete only after the beans are there. */
    Engine(Instance<GraphQLSchema> schema, Event<GraphQL.Builder> building) {
        this.schema = schema;
        this.building = building;
    }

    void build(@Observes StartupEvent start) {
        var builder = GraphQL.newGraphQL(schema.get());
        building.fire(builder);
        graphql = builder.build();
    }

    GraphQL graphql() {
        return graphql;
    }

    GraphQLSchema schema() {
        return graphql.getGraphQLSchema();
    }
}
