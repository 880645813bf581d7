package org.dixit.fetch;

import java.util.List;

/**
 * How many days lie between the first and the last that a row has: of its date, and of what it is sorted by, which is never
 * after the date's last day. PostgreSQL knows how many rows meet a range of days, but believes them spread evenly over every
 * order, and would read one from its beginning until it comes to them. So a page is put together of rows by their reach: those
 * of one day lie within the range, those of a month no further outside than that; the others are few. The migration "Find days"
 * makes indexes of the latter two, and statistics of the reach.
 */
final class Reach {

    private static final int MONTH = 31;

    private Reach() {
    }

    /**
     * @param first SQL for the first day
     * @param sorted the column of the day that rows are sorted by
     */
    static List<Listing> parts(Listing all, String date, String first, String sorted) {
        var reach = "reach(%s, row.%s_latest)".formatted(first, date);
        var within = meet(sorted, sorted, MONTH);
        // The days in common by their ends, which an index holds.
        var ends = meet(date + "_earliest", date + "_latest", 0);
        return List.of(
                all.where(reach + " = 0").filter(date, meet(sorted, sorted, 0)),
                all.where(reach + " between 1 and " + MONTH).filter(date, (value, row, parent, sql) -> {
                    within.write(value, row, parent, sql);
                    ends.write(value, row, parent, sql.add(" and "));
                }),
                all.where(reach + " > " + MONTH));
    }

    /** The days of two columns and those of a range have one in common, or lie no more than so many days outside of it. */
    private static Condition meet(String earliest, String latest, int outside) {
        return (value, row, parent, sql) -> {
            var range = DayRange.of(value);
            sql.add("true");
            if (range.first() != null) {
                sql.add(" and ").add(row).add("." + latest + " >= ").bind(range.first()).add("::text::date - " + outside);
            }
            if (range.last() != null) {
                sql.add(" and ").add(row).add("." + earliest + " <= ").bind(range.last()).add("::text::date + " + outside);
            }
        };
    }
}
