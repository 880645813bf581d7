package org.dixit.fetch;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dixit.security.Caller;

/**
 * A field as a client asked for it. What is asked of its value comes as the specification's CollectFields has it: fragments,
 * {@code @include} and {@code @skip} resolved, same keys merged, in the order of the document. (The look-ahead that graphql-java
 * offers brings the fields of different types into another order, and prepares the whole operation first.)
 *
 * @param arguments coerced, defaults included
 * @param type the named type of its value
 */
public record Selected(MergedField field, Map<String, Object> arguments, String type, Request request) {

    private static final FieldCollector COLLECTOR = new FieldCollector();

    /** What the fields of one request have in common. */
    record Request(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, CoercedVariables variables, GraphQLContext context,
            Locale locale) {

        private Selected select(GraphQLObjectType parent, MergedField field) {
            var definition = Introspection.getFieldDef(schema, parent, field.getName());
            var arguments = ValuesResolver.getArgumentValues(schema.getCodeRegistry(), definition.getArguments(), field.getArguments(),
                    variables, context, locale);
            return new Selected(field, arguments, GraphQLTypeUtil.unwrapAll(definition.getType()).getName(), this);
        }
    }

    static Selected of(DataFetchingEnvironment environment) {
        return new Selected(environment.getMergedField(), environment.getArguments(),
                GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName(),
                new Request(environment.getGraphQLSchema(), environment.getFragmentsByName(),
                        CoercedVariables.of(environment.getVariables()), environment.getGraphQlContext(), environment.getLocale()));
    }

    /** The key of its value in the response: its alias or its name. */
    public String key() {
        return field.getResultKey();
    }

    public String name() {
        return field.getName();
    }

    /** Who asks. */
    public Caller caller() {
        return request.context.get(Caller.class);
    }

    /** What is asked of the value where it is of this object type. */
    public List<Selected> fields(String type) {
        var parent = request.schema.getObjectType(type);
        var subfields = subfields(parent);
        var fields = new ArrayList<Selected>(subfields.size());
        for (var subfield : subfields) {
            fields.add(request.select(parent, subfield));
        }
        return fields;
    }

    /** Whether something is asked for below, by its field names with slashes between; all but the last are of object types. */
    public boolean asksFor(String path) {
        var names = path.split("/", 2);
        return fields(type).stream()
                .filter(subfield -> subfield.name().equals(names[0]))
                .anyMatch(subfield -> names.length == 1 || subfield.asksFor(names[1]));
    }

    /** The argument's value; null where it is absent or null. */
    @SuppressWarnings("unchecked")
    public <T> T argument(String name) {
        return (T) arguments.get(name);
    }

    private List<MergedField> subfields(GraphQLObjectType parent) {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(request.schema)
                .objectType(parent)
                .fragments(request.fragments)
                .variables(request.variables.toMap())
                .graphQLContext(request.context)
                .build();
        return COLLECTOR.collectFields(parameters, field).getSubFieldsList();
    }
}
