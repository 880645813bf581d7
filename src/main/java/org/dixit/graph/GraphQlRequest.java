package org.dixit.graph;

import java.util.Map;

/**
 * An operation as a client asks for it, the same over HTTP and WebSocket.
 *
 * @param document its text; null where an extension names one that is known
 * @param operationName which of the document's operations; null where it has one only
 */
public record GraphQlRequest(String document, String operationName, Map<String, Object> variables, Map<String, Object> extensions) {

    /**
     * @param json the object of that form in the specification of GraphQL over HTTP
     * @throws BadRequest if it is none
     */
    public static GraphQlRequest of(Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            throw refused("The request is no JSON object: send one with the document under \"query\".");
        }
        var document = member(object, "query", String.class);
        var extensions = map(object, "extensions");
        if (document == null ? !extensions.containsKey(PersistedQueries.EXTENSION) : document.isBlank()) {
            throw refused("The request has no document: send it as the text \"query\" of a JSON object.");
        }
        return new GraphQlRequest(document, member(object, "operationName", String.class), map(object, "variables"), extensions);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> object, String name) {
        var map = member(object, name, Map.class);
        return map == null ? Map.of() : map;
    }

    private static <T> T member(Map<?, ?> object, String name, Class<T> type) {
        var value = object.get(name);
        if (value != null && !type.isInstance(value)) {
            throw refused(name + " is " + (type == String.class ? "a text." : "a JSON object."));
        }
        return type.cast(value);
    }

    private static BadRequest refused(String message) {
        return new BadRequest("BAD_REQUEST", message);
    }
}
