package org.dixit.graph;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Takes an Int and a Float as the GraphQL specification says. The extension's own scalars of these names let texts pass as
 * numbers, cut off fractions and wrap what is too large.
 */
@ApplicationScoped
public class StrictScalars {

    private static final Map<String, Coercing<?, ?>> COERCINGS = Map.of(
            "Float", Scalars.GraphQLFloat.getCoercing(),
            "Int", Scalars.GraphQLInt.getCoercing());

    void install(@Observes GraphQL.Builder graphql) {
        graphql.schema(SchemaTransformer.transformSchema(graphql.build().getGraphQLSchema(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                var coercing = COERCINGS.get(scalar.getName());
                return coercing == null
                        ? TraversalControl.CONTINUE
                        : changeNode(context, scalar.transform(changed -> changed.coercing(coercing)));
            }
        }));
    }
}
