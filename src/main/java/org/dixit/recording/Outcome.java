package org.dixit.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What came of a mutation.
 *
 * @param key of the object that says by now what it should; null where there are errors
 */
public record Outcome(String key, List<UserError> errors) {

    public static Outcome recorded(String key) {
        return new Outcome(key, List.of());
    }

    public static Outcome refused(List<UserError> errors) {
        return new Outcome(null, errors);
    }

    /** As the payload is read from. */
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("key", key);
        var list = json.putArray("errors");
        for (var error : errors) {
            var path = list.addObject().put("message", error.message()).put("code", error.code().name()).putArray("path");
            error.path().forEach(path::add);
        }
        return json;
    }
}
