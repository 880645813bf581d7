package org.dixit.recording;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;

/**
 * What a client wrote as a mutation's argument {@code input}.
 *
 * @param values as graphql-java coerces them: by name, absent where they were not written
 */
public record Input(GraphQLInputObjectType type, Map<String, Object> values) {

    static final String ARGUMENT = "input";

    static Input of(DataFetchingEnvironment mutation) {
        var argument = mutation.getFieldDefinition().getArgument(ARGUMENT);
        return new Input((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType()), mutation.getArgument(ARGUMENT));
    }

    /** The value of a field at the top; null where it is absent or null. */
    @SuppressWarnings("unchecked")
    public <T> T value(String field) {
        return (T) values.get(field);
    }
}
