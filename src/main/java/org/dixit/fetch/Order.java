package org.dixit.fetch;

import java.util.List;
import java.util.stream.Stream;

/**
 * An order of a listing: the expressions that rows are sorted by, the last of which tells any two rows apart. All run in
 * one direction, so that a page begins with a comparison of row values, which an index answers.
 */
record Order(String name, List<SortKey> keys, List<SortType> types) {

    record SortKey(Template expression, SortType type) {}

    /** @param keys each an expression, two colons, and its SQL type: {@code row.said::date} */
    static Order of(String name, String... keys) {
        var sorted = Stream.of(keys)
                .map(key -> key.split("::"))
                .map(key -> new SortKey(Template.of(key[0]), SortType.of(key[1])))
                .toList();
        return new Order(name, sorted, sorted.stream().map(SortKey::type).toList());
    }

    /** Writes the sort keys of a row, each followed by the direction, separated by commas. */
    void write(String direction, String row, Sql sql) {
        var separator = "";
        for (var key : keys) {
            sql.add(separator);
            key.expression().write(sql, row, null);
            sql.add(direction);
            separator = ", ";
        }
    }

    /** Writes the condition that a row lies on one side of a cursor, such as {@code >} it. */
    void compare(String row, String comparison, Cursor cursor, Sql sql) {
        sql.add("(");
        write("", row, sql);
        sql.add(") ").add(comparison).add(" (");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(cursor.values().get(i)).add("::text::").add(keys.get(i).type().sql);
        }
        sql.add(")");
    }
}
