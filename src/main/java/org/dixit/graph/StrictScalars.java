package org.dixit.graph;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Takes an Int and a Float as the GraphQL specification says, and a Date only where it is a day. The extension's own
 * scalars of these names let texts pass as numbers, cut off fractions, wrap what is too large and take any text for a day.
 */
@ApplicationScoped
public class StrictScalars {

    private static final Map<String, Coercing<?, ?>> COERCINGS = Map.of(
            "Date", new Days(),
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

    /** A day of the Gregorian calendar, 0001-01-01 to 9999-12-31: what the dates of claims and events can hold. */
    private static final class Days implements Coercing<LocalDate, String> {

        @Override
        public String serialize(Object day, GraphQLContext context, Locale locale) {
            return day.toString();
        }

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return day(input);
            } catch (DateTimeException impossible) {
                throw new CoercingParseValueException(impossible.getMessage());
            }
        }

        @Override
        public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return day(input instanceof StringValue text ? text.getValue() : input);
            } catch (DateTimeException impossible) {
                throw new CoercingParseLiteralException(impossible.getMessage());
            }
        }

        @Override
        public Value<?> valueToLiteral(Object day, GraphQLContext context, Locale locale) {
            return StringValue.of(day.toString());
        }

        private static LocalDate day(Object input) {
            if (input instanceof LocalDate day) {
                return day;
            }
            if (input instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}") && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
            throw new DateTimeException("A Date is a day from 0001-01-01 to 9999-12-31, written as 2024-12-31.");
        }
    }
}
