package org.dixit.fetch;

import java.util.Optional;

/** The id of an object across all types: the type's name, a colon, and its key. Opaque to clients. */
record NodeId(String type, String key) {

    static String expression(String type) {
        return "'" + type + ":' || row.key";
    }

    /** Empty where the text is no id from here; whether the object exists only the database knows. */
    static Optional<NodeId> parse(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(new NodeId(id.substring(0, colon), id.substring(colon + 1)));
    }
}
