package org.dixit.graph;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dixit.limit.Refusal;

/** An error as clients are told it: with a code, and in words that name none of the classes that found it. */
record Told(String message, List<SourceLocation> locations, List<Object> path, String code) implements GraphQLError {

    private static final Pattern RULE = Pattern.compile("^Validation error(?: \\(\\w+(?:@\\[[^]]*])?\\))? : ");
    private static final Pattern SYNTAX_TREE = Pattern.compile(" with value '\\w+\\{.*}'(?= )", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("'(?:NormalizedInputValue|Immutable\\w+|LinkedHashMap|HashMap|Map\\w*|ObjectValue|ArrayList|List\\w*|ArrayValue"
            + "|Integer|Long|BigInteger|BigDecimal|Double|IntValue|FloatValue|StringValue|BooleanValue|EnumValue|NullValue|VariableReference)'");

    /** The same result, with all its errors so. */
    static ExecutionResult all(ExecutionResult result) {
        return result.getErrors().isEmpty() ? result : result.transform(told -> told.errors(result.getErrors().stream().map(Told::of).toList()));
    }

    private static GraphQLError of(GraphQLError error) {
        return error instanceof Refusal || error instanceof Told
                ? error
                : new Told(worded(error.getMessage()), error.getLocations(), error.getPath(), code(error));
    }

    private static String code(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get("code") instanceof String code) {
            return code;
        }
        if (error instanceof BadFaithIntrospectionError) {
            return "INTROSPECTION_TOO_LARGE";
        }
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return "GRAPHQL_PARSE_FAILED";
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            return error instanceof ValidationError ? "GRAPHQL_VALIDATION_FAILED" : "BAD_USER_INPUT";
        }
        return "INTERNAL_ERROR";
    }

    /** Without the rule that was broken and the tree that was read, and with the kinds of values in place of the classes that they are read into. */
    private static String worded(String message) {
        var plain = SYNTAX_TREE.matcher(RULE.matcher(message).replaceFirst("")).replaceAll("");
        return KIND.matcher(plain).replaceAll(kind -> switch (kind.group().replace("'", "")) {
            case "ArrayList", "ArrayValue" -> "a list";
            case "Integer", "Long", "BigInteger", "IntValue" -> "a whole number";
            case "BigDecimal", "Double", "FloatValue" -> "a number";
            case "StringValue" -> "a text";
            case "BooleanValue" -> "true or false";
            case "EnumValue" -> "a bare word";
            case "NullValue" -> "null";
            case "VariableReference" -> "a variable";
            default -> kind.group().contains("List") ? "a list" : "an object";
        });
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    /** It has a code, and needs no other. */
    @Override
    public ErrorType getErrorType() {
        return null;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }
}
