package org.dixit.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * A field as a client asked for it: under which response key, with which arguments (coerced, defaults included), and what
 * of its value. Fragments, {@code @include} and {@code @skip} are already resolved.
 */
public record Selected(String key, String name, Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {

    static Selected of(DataFetchingEnvironment environment) {
        return new Selected(environment.getMergedField().getResultKey(), environment.getField().getName(),
                environment.getArguments(), environment.getSelectionSet());
    }

    private static Selected of(SelectedField field) {
        return new Selected(field.getResultKey(), field.getName(), field.getArguments(), field.getSelectionSet());
    }

    /** What is asked of the value where it is of this object type. */
    public List<Selected> fields(String type) {
        return selection.getImmediateFields().stream()
                .filter(field -> field.getObjectTypeNames().contains(type))
                .map(Selected::of)
                .toList();
    }

    /** The argument's value; null where it is absent or null. */
    @SuppressWarnings("unchecked")
    public <T> T argument(String name) {
        return (T) arguments.get(name);
    }

    boolean asksFor(String field) {
        return selection.getImmediateFields().stream().anyMatch(asked -> asked.getName().equals(field));
    }
}
