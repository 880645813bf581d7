package org.dixit.fetch;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a field becomes JSON: a SQL expression over the row of the object that it is a field of. */
@FunctionalInterface
public interface Field {

    /**
     * Adds the expression to the statement.
     *
     * @param row the name of the object's row in the statement
     */
    void write(Selected field, String row, Sql sql);

    /** A SQL expression over the row. */
    static Field value(String expression) {
        var template = Template.of(expression);
        return (field, row, sql) -> template.write(sql, row, null);
    }

    /** A text in the language asked for, of an expression that is all its languages. */
    static Field text(String expression) {
        return new LocalizedField(Template.of(expression));
    }

    /** An EDTF date: the column holds the text, {@code _earliest} and {@code _latest} its days. */
    static Field date(String column) {
        return new EmbeddedField(Template.of("row." + column + " is not null"), Values.date(column));
    }

    /** One object of a type, or null: {@code from} says which row it is. */
    static Field one(String type, String from) {
        return new OneField(catalog -> catalog.type(type), Template.of(from), UnaryOperator.identity());
    }

    /** All the objects of a type whose rows {@code from} gives, in order. */
    static Field list(String type, String from, String order) {
        return new ListField(catalog -> catalog.type(type), from, order);
    }

    /** The type of the field's value, where it is an object or a list of objects. */
    default Optional<ObjectType> type(Catalog catalog) {
        return Optional.empty();
    }
}
