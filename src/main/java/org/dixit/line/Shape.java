package org.dixit.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What a JSON object may hold, field by field. Any other field is refused; {@code null} is the same as absent; an
 * optional field that holds its default or an empty list is dropped, so that saying it or not is the same.
 */
public final class Shape implements Kind {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<BiConsumer<ObjectNode, Place>> rules = new ArrayList<>();

    private record Field(Kind kind, boolean required, JsonNode byDefault) {

        boolean saysNothing(JsonNode value) {
            return !required && (value.isArray() && value.isEmpty() || value.equals(byDefault));
        }
    }

    public Shape required(String name, Kind kind) {
        fields.put(name, new Field(kind, true, null));
        return this;
    }

    public Shape optional(String name, Kind kind) {
        fields.put(name, new Field(kind, false, null));
        return this;
    }

    public Shape optional(String name, Kind kind, String byDefault) {
        fields.put(name, new Field(kind, false, TextNode.valueOf(byDefault)));
        return this;
    }

    public Shape optional(String name, Kind kind, boolean byDefault) {
        fields.put(name, new Field(kind, false, BooleanNode.valueOf(byDefault)));
        return this;
    }

    /** What must hold between fields. Asked with the canonical object, which it may change, once each field is right. */
    public Shape rule(BiConsumer<ObjectNode, Place> rule) {
        rules.add(rule);
        return this;
    }

    @Override
    public ObjectNode read(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.refuse("This is " + Shown.of(value) + ", not an object.", "Write an object of " + String.join(", ", fields.keySet()) + ".");
            return null;
        }
        int refusals = place.refusals();
        value.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                place.field(Shown.shortened(name)).refuse("There is no such field.",
                        "Leave it out, or correct its name: the fields are " + String.join(", ", fields.keySet()) + ".");
            }
        });
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, field) -> read(value.get(name), field, canonical, name, place.field(name)));
        if (place.refusals() == refusals) {
            rules.forEach(rule -> rule.accept(canonical, place));
        }
        return place.refusals() == refusals ? canonical : null;
    }

    private static void read(JsonNode value, Field field, ObjectNode canonical, String name, Place place) {
        if (value == null || value.isNull()) {
            if (field.required()) {
                place.refuse("This field is missing.", "Add it.");
            }
            return;
        }
        JsonNode read = field.kind().read(value, place);
        if (read != null && !field.saysNothing(read)) {
            canonical.set(name, read);
        }
    }
}
