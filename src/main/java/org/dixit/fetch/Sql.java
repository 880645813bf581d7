package org.dixit.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dixit.graph.BadRequest;

/**
 * One statement in the making: its text, the values bound to it, and fresh names for the rows in it.
 * Only response keys and what the features wrote in their descriptions get into the text; whatever a client sends is bound.
 */
public final class Sql {

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder(1024);
    private final List<Object> values = new ArrayList<>();
    private final List<ComputedField.Asked> computed = new ArrayList<>();
    private int rows;

    Sql(Catalog catalog) {
        this.catalog = catalog;
    }

    public Sql add(String fragment) {
        text.append(fragment);
        return this;
    }

    /**
     * Adds what writes an expression of JSON, as the bytes of its text: the driver hands those over as they are, where it
     * would decode a text only for it to be encoded again.
     */
    Sql addUtf8(Runnable expression) {
        text.append("convert_to(");
        expression.run();
        text.append("::text, 'UTF8')");
        return this;
    }

    /** Adds a parameter; its type is what the SQL around it says, so cast it where that is not plain. */
    public Sql bind(Object value) {
        values.add(bindable(value));
        text.append('$').append(values.size());
        return this;
    }

    /** A name for a row that no other row of this statement has. */
    public String newRow() {
        return "t" + ++rows;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Notes a computed field, and says which one of the statement it is. */
    int asked(ComputedField.Asked field) {
        computed.add(field);
        return computed.size() - 1;
    }

    List<ComputedField.Asked> computed() {
        return computed;
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }

    private static Object bindable(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Sql::bindable).toArray(String[]::new);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof String string && string.indexOf('\0') >= 0) {
            throw new BadRequest("INVALID_TEXT", "A text holds the character U+0000, which no text here can hold: leave it out.");
        }
        return value;
    }
}
