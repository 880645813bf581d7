package org.dixit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells whether answers say the same, though their servers put it into different shapes. What stands under the key
 * {@code _} belongs to the object around it; a null is the same as nothing, and a number the same as its digits in quotes.
 */
final class Answers {

    private static final String AROUND = "_";

    private Answers() {
    }

    static void check(Query query, Contender first, JsonNode expected, Contender other, JsonNode answer) {
        var wanted = mapped(expected.get("data"));
        var data = mapped(answer.get("data"));
        if (!wanted.equals(data)) {
            throw new IllegalStateException("%s: %s and %s do not agree:\n%s\n%s"
                    .formatted(query.name(), first.name(), other.name(), wanted, data));
        }
    }

    private static JsonNode mapped(JsonNode json) {
        if (json instanceof ArrayNode array) {
            var mapped = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> mapped.add(mapped(element)));
            return mapped;
        }
        return json instanceof ObjectNode object ? mapped(object) : JsonNodeFactory.instance.textNode(json.asText());
    }

    private static JsonNode mapped(ObjectNode object) {
        if (object.size() == 1 && object.has(AROUND)) {
            return mapped(object.get(AROUND));
        }
        var mapped = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            if (field.getKey().equals(AROUND) && field.getValue() instanceof ObjectNode inside) {
                mapped.setAll((ObjectNode) mapped(inside));
            } else if (!field.getValue().isNull()) {
                mapped.set(field.getKey(), mapped(field.getValue()));
            }
        });
        return mapped;
    }
}
