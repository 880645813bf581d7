package org.dixit.fetch;

import java.util.Map;
import java.util.Objects;

/** What a filter's field or an argument asks of a row. */
@FunctionalInterface
public interface Condition {

    void write(Object value, String row, String parent, Sql sql);

    /** A SQL condition on the row; {@code :value} is what the client gave. */
    static Condition where(String condition) {
        var template = Template.of(condition);
        return (value, row, parent, sql) -> template.write(sql, row, parent, value);
    }

    /**
     * Whether a row like that exists, or none does, as the client wants it. Said in so many words: of a comparison with true or
     * false PostgreSQL would work out the answer for every row there is.
     */
    static Condition exists(String rows) {
        var template = Template.of("exists (" + rows + ")");
        return (value, row, parent, sql) -> template.write((Boolean) value ? sql : sql.add("not "), row, parent);
    }

    /** The expression is one of the values in a list; none is in an empty one. */
    static Condition anyOf(String expression) {
        return where(expression + " = any (:value)");
    }

    /** A text of the row holds the words, stemmed, whatever their case and accents. */
    static Condition words() {
        return where("row.words @@ words_query(:value)");
    }

    /**
     * The days of a date and those of an inclusive range have one in common. Asked as ranges, of which PostgreSQL knows how
     * many overlap; an end that is not given is open.
     */
    static Condition days(String column) {
        var days = Template.of("daterange(row." + column + "_earliest, row." + column + "_latest, '[]')");
        return (value, row, parent, sql) -> {
            days.write(sql, row, parent);
            DayRange.of(value).write(sql.add(" && "));
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
