package org.dixit.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object type of the schema, described by how each of its fields is had from a row. In the SQL of a field, {@code row}
 * is the object's row; where a relation leads to other rows, those are {@code row} and the object's is {@code parent}.
 */
public final class ObjectType {

    /** json_build_object takes 100 arguments: a key and a value for each field. */
    private static final int FIELDS_AT_ONCE = 50;

    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ObjectType(String name) {
        this.name = name;
        field("__typename", (field, row, sql) -> sql.add("'" + name + "'"));
    }

    /** A type whose fields are described where it is used, such as one that several columns share. */
    public static ObjectType embedded(String name) {
        return new ObjectType(name);
    }

    public String name() {
        return name;
    }

    public ObjectType field(String name, Field field) {
        if (fields.put(name, field) != null) {
            throw new IllegalStateException(this.name + "." + name + " is described twice");
        }
        return this;
    }

    /** A field that is a SQL expression over the row. */
    public ObjectType value(String name, String expression) {
        return field(name, Field.value(expression));
    }

    /** A field that is the column of the same name. */
    public ObjectType column(String name) {
        return value(name, "row." + name);
    }

    /** The global id of the Relay specification. */
    public ObjectType nodeId() {
        return value("id", NodeId.expression(name));
    }

    /** A moment, as ISO 8601 in UTC. */
    public ObjectType moment(String name, String column) {
        return value(name, "to_char(row." + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    }

    /** A text in the language asked for, of an expression that is all its languages. */
    public ObjectType text(String name, String expression) {
        return field(name, Field.text(expression));
    }

    /** All languages of a text. */
    public ObjectType texts(String name, String column) {
        return field(name, new ListField(catalog -> Values.LOCALIZED_TEXT,
                "jsonb_each_text(parent." + column + ") row", "row.key collate \"C\""));
    }

    /** An EDTF date: the column holds the text, {@code _earliest} and {@code _latest} its days. */
    public ObjectType date(String name, String column) {
        return field(name, Field.date(column));
    }

    /** An object that is made of columns of the same row; null unless the condition holds. */
    public ObjectType embed(String name, String condition, ObjectType type) {
        return field(name, new EmbeddedField(Template.of(condition), type));
    }

    /** One object of a type, or null: {@code from} says which row it is. */
    public ObjectType one(String name, String type, String from) {
        return field(name, Field.one(type, from));
    }

    /** The same, on a day that the field's argument names; {@code :value} is null where it does not. */
    public ObjectType oneOnDay(String name, String type, String from) {
        return field(name, new OneField(catalog -> catalog.type(type), Template.of(from), Day::of));
    }

    /** A list that cannot grow beyond what its owner holds, whole and in order. */
    public ObjectType list(String name, String type, String from, String order) {
        return field(name, Field.list(type, from, order));
    }

    /** A value that is computed; {@code shape} writes what is asked of it, from the column {@code value}. */
    public ObjectType computed(String name, Computation computation, Field shape) {
        return field(name, new ComputedField(computation, shape));
    }

    /** A Relay connection. */
    public ObjectType listing(String name, Listing listing) {
        return field(name, new ListingField(listing));
    }

    Map<String, Field> fields() {
        return fields;
    }

    /** Writes the object of a row as a JSON object with the keys of the response. */
    void write(Selected selected, String row, Sql sql) {
        write(selected.fields(name), row, sql);
    }

    void write(List<Selected> asked, String row, Sql sql) {
        if (asked.size() > FIELDS_AT_ONCE) {
            sql.add("(left(");
            write(asked.subList(0, FIELDS_AT_ONCE), row, sql);
            sql.add("::text, -1) || ', ' || substr(");
            write(asked.subList(FIELDS_AT_ONCE, asked.size()), row, sql);
            sql.add("::text, 2))::json");
            return;
        }
        sql.add("json_build_object(");
        var separator = "'";
        for (var field : asked) {
            sql.add(separator).add(field.key()).add("', ");
            writeField(field, row, sql);
            separator = ", '";
        }
        sql.add(")");
    }

    void writeField(Selected field, String row, Sql sql) {
        var described = fields.get(field.name());
        if (described == null) {
            throw new IllegalStateException(name + "." + field.name() + " is in the schema, but nothing says how to read it");
        }
        described.write(field, row, sql);
    }
}
