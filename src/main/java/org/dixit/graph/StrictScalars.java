package org.dixit.graph;

import graphql.Scalars;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;

/**
 * Takes an Int and a Float as the GraphQL specification says. The extension's own scalars of these names let texts pass as
 * numbers, cut off fractions and wrap what is too large. As one of its services it is made before the first type, and so at build
 * time in a native program: to change the finished schema takes going through all of it at each start.
 */
public class StrictScalars implements EventingService {

    public StrictScalars() {
        GraphQLScalarTypes.registerCustomScalar("Int", int.class.getName(), Scalars.GraphQLInt);
        GraphQLScalarTypes.registerCustomScalar("Float", double.class.getName(), Scalars.GraphQLFloat);
    }

    /** Whether it is there does not depend on configuration. */
    @Override
    public String getConfigKey() {
        return null;
    }
}
