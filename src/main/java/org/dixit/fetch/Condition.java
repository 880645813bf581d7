package org.dixit.fetch;

import java.util.Map;
import java.util.Objects;
import org.dixit.graph.BadRequest;

/** What a filter's field or an argument asks of a row. */
@FunctionalInterface
public interface Condition {

    void write(Object value, String row, String parent, Sql sql);

    /** A SQL condition on the row; {@code :value} is what the client gave. */
    static Condition where(String condition) {
        var template = Template.of(condition);
        return (value, row, parent, sql) -> template.write(sql, row, parent, value);
    }

    /** The expression is one of the values in a list; none is in an empty one. */
    static Condition anyOf(String expression) {
        return where(expression + " = any (:value)");
    }

    /** A text of the row holds the words, stemmed, whatever their case and accents. */
    static Condition words() {
        return where("row.words @@ words_query(:value)");
    }

    /** The days of a date and those of an inclusive range have one in common. */
    static Condition days(String column) {
        var from = Template.of("row." + column + "_latest >= :value::text::date");
        var to = Template.of("row." + column + "_earliest <= :value::text::date");
        return (value, row, parent, sql) -> {
            var range = (Map<?, ?>) value;
            var first = Day.of(range.get("from"));
            var last = Day.of(range.get("to"));
            if (first != null && last != null && first.isAfter(last)) {
                throw new BadRequest("INVALID_RANGE", "The range from " + first + " to " + last + " ends before it begins: exchange its ends.");
            }
            sql.add("true");
            if (first != null) {
                from.write(sql.add(" and "), row, parent, first);
            }
            if (last != null) {
                to.write(sql.add(" and "), row, parent, last);
            }
        };
    }

    /** All of the conditions that the client gave a value for. */
    static Condition all(Map<String, Condition> conditions) {
        return (value, row, parent, sql) -> {
            sql.add("true");
            ((Map<?, ?>) value).forEach((name, given) -> {
                if (given != null) {
                    sql.add(" and (");
                    Objects.requireNonNull(conditions.get(name), () -> "nothing says what " + name + " asks").write(given, row, parent, sql);
                    sql.add(")");
                }
            });
        };
    }
}
