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

    private final String date;
    private final String sorted;

    private Reach(String date, String sorted) {
        this.date = date;
        this.sorted = sorted;
    }

    /**
     * @param first SQL for the first day
     * @param sorted the column of the day that rows are sorted by
     */
    static List<Listing> parts(Listing all, String date, String first, String sorted) {
        var days = new Reach(date, sorted);
        var reach = "reach(%s, row.%s_latest)".formatted(first, date);
        return List.of(
                all.where(reach + " = 0").filter(date, days.within(0)),
                all.where(reach + " between 1 and " + MONTH).filter(date, days.near()),
                all.where(reach + " > " + MONTH));
    }

    /** What the days have in common is asked by their ends, which an index holds. */
    private Condition near() {
        var within = within(MONTH);
        return (value, row, parent, sql) -> {
            within.write(value, row, parent, sql);
            var range = DayRange.of(value);
            if (range.first() != null) {
                sql.add(" and ").add(row).add("." + date + "_latest >= ").bind(range.first()).add("::text::date");
            }
            if (range.last() != null) {
                sql.add(" and ").add(row).add("." + date + "_earliest <= ").bind(range.last()).add("::text::date");
            }
        };
    }

    private Condition within(int days) {
        return (value, row, parent, sql) -> {
            var range = DayRange.of(value);
            sql.add("true");
            if (range.first() != null) {
                sql.add(" and ").add(row).add("." + sorted + " >= ").bind(range.first()).add("::text::date - " + days);
            }
            if (range.last() != null) {
                sql.add(" and ").add(row).add("." + sorted + " <= ").bind(range.last()).add("::text::date + " + days);
            }
        };
    }
}
