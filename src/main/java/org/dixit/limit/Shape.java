package org.dixit.limit;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How wide and deep what is asked for is, with fragments in place. Each fragment is looked into once, so that fragments in
 * fragments cost nothing; one that contains itself counts nothing there, since the schema's rules refuse it.
 */
final class Shape {

    private static final Set<String> NOT_COUNTED = Set.of("edges", "nodes", "node");
    private static final Set<String> OF_THE_SCHEMA = Set.of("__schema", "__type");

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Long> widths = new HashMap<>();

    Shape(Document document) {
        this.fragments = NodeUtil.getFragmentsByName(document);
    }

    static boolean asksForTheSchema(Field field) {
        return OF_THE_SCHEMA.contains(field.getName());
    }

    int depth(OperationDefinition operation) {
        return depth(operation.getSelectionSet());
    }

    private int depth(SelectionSet fields) {
        return fields == null ? 0 : fields.getSelections().stream().mapToInt(this::depth).max().orElse(0);
    }

    /** What is asked of the schema itself has bounds of its own, since tools ask for 15 levels. */
    private int depth(Selection<?> selection) {
        if (selection instanceof Field field) {
            return (NOT_COUNTED.contains(field.getName()) ? 0 : 1) + (asksForTheSchema(field) ? 0 : depth(field.getSelectionSet()));
        }
        if (selection instanceof InlineFragment inline) {
            return depth(inline.getSelectionSet());
        }
        var name = ((FragmentSpread) selection).getName();
        if (!depths.containsKey(name) && fragments.containsKey(name)) {
            depths.put(name, 0);
            depths.put(name, depth(fragments.get(name).getSelectionSet()));
        }
        return depths.getOrDefault(name, 0);
    }

    /** The fields at the root of an operation. */
    long fields(OperationDefinition operation) {
        return fields(operation.getSelectionSet());
    }

    private long fields(SelectionSet fields) {
        return fields.getSelections().stream().mapToLong(this::fields).reduce(0, (a, b) -> Math.min(a + b, Integer.MAX_VALUE));
    }

    private long fields(Selection<?> selection) {
        if (selection instanceof Field) {
            return 1;
        }
        if (selection instanceof InlineFragment inline) {
            return fields(inline.getSelectionSet());
        }
        var name = ((FragmentSpread) selection).getName();
        if (!widths.containsKey(name) && fragments.containsKey(name)) {
            widths.put(name, 0L);
            widths.put(name, fields(fragments.get(name).getSelectionSet()));
        }
        return widths.getOrDefault(name, 0L);
    }
}
