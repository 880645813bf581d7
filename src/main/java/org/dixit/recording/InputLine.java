package org.dixit.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.line.Problem;
import org.dixit.value.LanguageTag;

/**
 * An input as the line that says the same, not yet read. The two differ in that a line has texts as objects by language
 * tag, in a few names, and in what an input says besides. It is known of each field of the line where the input has it.
 */
public final class InputLine {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What says how to write, and is no part of what is written. */
    private static final Set<String> BESIDES = Set.of("expectedVersion", "dossier");

    private final ObjectNode object;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final List<UserError> errors = new ArrayList<>();

    /** @param names of fields at the top of the line that the input calls otherwise */
    public InputLine(Input input, Map<String, String> names) {
        paths.put("", List.of(Input.ARGUMENT));
        this.object = object(input.type(), input.values(), "", names);
    }

    /** With its key, and without its type. To be completed where the input does not say all of it as a line does. */
    public ObjectNode object() {
        return object;
    }

    /** What cannot be said as a line at all. */
    public List<UserError> errors() {
        return errors;
    }

    /**
     * These errors and those of the line, but for what is merely missing because of them.
     *
     * @param problems of the line
     */
    List<UserError> errorsWith(List<Problem> problems) {
        var all = new ArrayList<>(errors);
        for (var problem : problems) {
            var error = error(problem);
            if (errors.stream().noneMatch(known -> startsWith(known.path(), error.path()))) {
                all.add(error);
            }
        }
        return all;
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
        return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
    }

    /** Where the input has what is said in a field of the line; null is the line as a whole. */
    public List<String> path(String field) {
        var known = field == null ? "" : field;
        while (!paths.containsKey(known)) {
            known = known.substring(0, Math.max(Math.max(known.lastIndexOf('.'), known.lastIndexOf('[')), 0));
        }
        var path = new ArrayList<>(paths.get(known));
        for (var part : (field == null ? "" : field).substring(known.length()).split("[.\\[\\]]+")) {
            if (!part.isEmpty()) {
                path.add(part);
            }
        }
        return path;
    }

    /** Says what is wrong with a field of the line, as the input has it. */
    public void refuse(String field, UserErrorCode code, String message) {
        errors.add(new UserError(message, path(field), code));
    }

    /** Notes that what is wrong with a field of the line is to be told at a field of the input. */
    public void tell(String field, String inputField) {
        paths.put(field, List.of(Input.ARGUMENT, inputField));
    }

    private UserError error(Problem problem) {
        return new UserError(problem.message() + " " + problem.action(), path(problem.field()), UserErrorCode.of(problem.code()));
    }

    private ObjectNode object(GraphQLInputObjectType type, Map<?, ?> values, String field, Map<String, String> names) {
        var object = JSON.objectNode();
        for (var definition : type.getFieldDefinitions()) {
            var name = definition.getName();
            var value = values.get(name);
            if (value != null && !(field.isEmpty() && BESIDES.contains(name))) {
                var inLine = names.getOrDefault(name, name);
                var here = field.isEmpty() ? inLine : field + "." + inLine;
                note(here, field, name);
                var said = json(definition.getType(), value, here);
                if (said != null) {
                    object.set(inLine, said);
                }
            }
        }
        return object;
    }

    private JsonNode json(GraphQLInputType type, Object value, String field) {
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
            var element = (GraphQLInputType) list.getWrappedType();
            return GraphQLTypeUtil.unwrapNonNull(element) instanceof GraphQLInputObjectType text && text.getName().equals("LocalizedTextInput")
                    ? texts((List<?>) value, field)
                    : list(element, (List<?>) value, field);
        }
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType object) {
            return object(object, (Map<?, ?>) value, field, Map.of());
        }
        return scalar(value);
    }

    private ArrayNode list(GraphQLInputType element, List<?> values, String field) {
        var list = JSON.arrayNode(values.size());
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var here = field + "[" + i + "]";
            note(here, field, String.valueOf(i));
            list.add(json(element, value, here));
        }
        return list;
    }

    /** Null where there is none: then one that has to be there is missing. */
    private ObjectNode texts(List<?> values, String field) {
        var texts = JSON.objectNode();
        for (int i = 0; i < values.size(); i++) {
            var text = (Map<?, ?>) values.get(i);
            var tag = (String) text.get("language");
            var here = field + "[" + i + "]";
            note(here, field, String.valueOf(i));
            if (texts.has(tag)) {
                refuse(here + ".language", UserErrorCode.INVALID, "There is a text in this language already. Leave one of them out.");
            } else if (isTag(tag, here + ".language")) {
                note(field + "." + tag, here, "text");
                texts.put(tag, (String) text.get("text"));
            }
        }
        return texts.isEmpty() ? null : texts;
    }

    private boolean isTag(String tag, String field) {
        try {
            LanguageTag.check(tag);
            return true;
        } catch (IllegalArgumentException refusal) {
            refuse(field, UserErrorCode.INVALID, refusal.getMessage() + ".");
            return false;
        }
    }

    /** That a field of the line stands in the input below where another one does. */
    private void note(String field, String above, String name) {
        var path = new ArrayList<>(path(above));
        path.add(name);
        paths.put(field, path);
    }

    /** Whole where it is, by whichever type it came. */
    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()).stripTrailingZeros());
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
