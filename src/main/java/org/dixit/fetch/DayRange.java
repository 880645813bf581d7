package org.dixit.fetch;

import java.time.LocalDate;
import java.util.Map;
import org.dixit.graph.BadRequest;

/** The days that a filter asks for, both ends included; an end that is not given is open. */
record DayRange(LocalDate first, LocalDate last) {

    static DayRange of(Object value) {
        var range = (Map<?, ?>) value;
        var first = Day.of(range.get("from"));
        var last = Day.of(range.get("to"));
        if (first != null && last != null && first.isAfter(last)) {
            throw new BadRequest("INVALID_RANGE", "The range from " + first + " to " + last + " ends before it begins: exchange its ends.");
        }
        return new DayRange(first, last);
    }

    void write(Sql sql) {
        sql.add("daterange(").bind(first).add("::text::date, ").bind(last).add("::text::date, '[]')");
    }
}
