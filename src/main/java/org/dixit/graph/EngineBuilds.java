package org.dixit.graph;

import graphql.GraphQL;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Lets beans take part in the building of the GraphQL engine by observing its builder. The extension's own events would,
 * too, but also fire several for every request.
 */
public class EngineBuilds implements EventingService {

    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        CDI.current().getBeanManager().getEvent().select(GraphQL.Builder.class).fire(builder);
        return builder;
    }
}
