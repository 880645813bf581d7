package org.dixit.limit;

import graphql.introspection.Introspection;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation costs: its fields, each as often as the pages and lists around it are long. The document is valid, and so
 * is what the schema says of its fields.
 */
public final class Cost {

    private static final Set<String> ITEMS = Set.of("edges", "nodes");
    private static final long DEFAULT_SIZE = 20;
    private static final long LARGEST_SIZE = 100;
    /** Two of it can be added. */
    private static final long UNBOUNDED = Long.MAX_VALUE / 2;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, Value<?>> defaults = new HashMap<>();
    private final Map<String, Long> known = new HashMap<>();

    private Cost(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables) {
        this.schema = schema;
        this.fragments = NodeUtil.getFragmentsByName(document);
        this.variables = variables;
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            defaults.put(variable.getName(), variable.getDefaultValue());
        }
    }

    public static long of(OperationDefinition operation, Document document, GraphQLSchema schema, Map<String, Object> variables) {
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new Cost(schema, document, operation, variables).of(operation.getSelectionSet(), root, 1);
    }

    /** @param size how long the page is, if it is one whose fields these are */
    private long of(SelectionSet fields, GraphQLCompositeType type, long size) {
        long cost = 0;
        for (var selection : fields.getSelections()) {
            cost = Math.min(cost + of(selection, type, size), UNBOUNDED);
        }
        return cost;
    }

    private long of(Selection<?> selection, GraphQLCompositeType type, long size) {
        if (selection instanceof Field field) {
            return of(field, type, size);
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet(), inline.getTypeCondition() == null ? type : type(inline.getTypeCondition()), size);
        }
        var name = ((FragmentSpread) selection).getName();
        var key = name + " " + size;
        if (!known.containsKey(key)) {
            var fragment = fragments.get(name);
            known.put(key, of(fragment.getSelectionSet(), type(fragment.getTypeCondition()), size));
        }
        return known.get(key);
    }

    private long of(Field field, GraphQLCompositeType parent, long size) {
        if (field.getSelectionSet() == null || Shape.asksForTheSchema(field)) {
            return 1;
        }
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        var type = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
        long below = definition.getArgument("first") != null
                ? of(field.getSelectionSet(), type, pageSize(field, definition))
                : times(length(field), of(field.getSelectionSet(), type, 1));
        long items = parent.getName().endsWith("Connection") && ITEMS.contains(field.getName()) ? size : 1;
        return Math.min(1 + times(items, below), UNBOUNDED);
    }

    private static long times(long number, long cost) {
        return cost > UNBOUNDED / number ? UNBOUNDED : number * cost;
    }

    private GraphQLCompositeType type(TypeName name) {
        return (GraphQLCompositeType) schema.getType(name.getName());
    }

    private long pageSize(Field field, GraphQLFieldDefinition definition) {
        for (var name : List.of("first", "last")) {
            if (argument(field, name) instanceof Number asked) {
                return Math.max(1, Math.min(asked.longValue(), LARGEST_SIZE));
            }
        }
        return DEFAULT_SIZE;
    }

    /** As many objects as are named, where they are. */
    private long length(Field field) {
        long length = 1;
        for (var argument : field.getArguments()) {
            length = Math.max(length, argument(field, argument.getName()) instanceof Collection<?> values ? values.size() : 1);
        }
        return length;
    }

    private Object argument(Field field, String name) {
        return field.getArguments().stream().filter(argument -> argument.getName().equals(name)).findAny()
                .map(argument -> value(argument.getValue()))
                .orElse(null);
    }

    private Object value(Value<?> given) {
        if (given instanceof VariableReference reference) {
            var name = reference.getName();
            return variables.containsKey(name) ? variables.get(name) : literal(defaults.get(name));
        }
        return literal(given);
    }

    private static Object literal(Value<?> given) {
        if (given instanceof IntValue number) {
            return number.getValue();
        }
        return given instanceof ArrayValue list ? list.getValues() : null;
    }
}
