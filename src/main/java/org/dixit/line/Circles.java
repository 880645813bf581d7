package org.dixit.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Finds lines that lead back to themselves, or on and on: events that are part of themselves, say. From the edges of
 * the lines staged, and of what the database holds on the ways from there, those that lead to where no edge begins are
 * taken away again and again. What is left after as many rounds as a way may be long is in a circle or leads to one.
 *
 * <p>Edges may hold for a time only. A circle on a day is one of edges that all hold on it; then they do so on the first
 * day of the one that begins last. So where circles are left without looking at time, the first days in them are.
 */
public final class Circles {

    /**
     * The longest way allowed, in edges. Longer ones would cost much wherever they are walked, and mean nothing. Ways
     * that change with time may be up to twice as long.
     */
    public static final int LONGEST_WAY = 100;

    private static final String FOLLOW = """
            with recursive reached (key) as (
              select to_key from edge
              union
              select e.to_key from reached r join stored_edge e on e.type = '%1$s' and e.key = r.key
              where not exists (select from staged s where s.type = '%1$s' and s.key = r.key)
            )
            insert into edge (key, to_key, since, until)
            select e.key, e.to_key, e.since, e.until from reached r join stored_edge e on e.type = '%1$s' and e.key = r.key
            where not exists (select from staged s where s.type = '%1$s' and s.key = r.key)""";

    private static final String TAKE_ENDS = """
            delete from edge e
            where not exists (select from edge next where next.key = e.to_key and next.day is not distinct from e.day)""";

    private static final String LOOK_AT_DAYS = """
            with gone as (delete from edge returning key, to_key, since, until)
            insert into edge (key, to_key, since, until, day)
            select g.*, d.day from (select distinct since as day from gone) d join gone g on d.day between g.since and g.until""";

    private static final String MARK_WHAT_LEADS_IN = """
            update edge e set leads_in = true
            where not leads_in
              and not exists (select from edge last where last.to_key = e.key and last.day = e.day and not last.leads_in)""";

    private static final String PROBLEMS = """
            select s.line, s.type, s.key, '%2$s' as field, 'CYCLE' as code,
              'The ' || s.type || ' ' || s.key || ' leads to ' || string_agg(distinct e.to_key, ', ')
                || ' and from there back to itself' || coalesce(' on ' || nullif(min(e.day), '-infinity'), '') || '.' as message,
              'Break the circle at one of its lines.' as action
            from edge e join staged s on s.type = '%1$s' and s.key = e.key
            where not e.leads_in
            group by s.line, s.type, s.key
            union all
            (select s.line, s.type, s.key, '%2$s', 'INVALID',
              'From the ' || s.type || ' ' || s.key || ' the way leads on over more than %3$s others.',
              'Make it shorter.'
            from edge e join staged s on s.type = '%1$s' and s.key = e.key
            where not exists (select from edge where not leads_in)
            order by s.line limit 1)""";

    private final String type;
    private final String field;
    private final String edges;

    /**
     * @param type of the lines
     * @param field that the edges are written in
     * @param edges inserts the edges of the lines staged into {@code edge}
     */
    public Circles(String type, String field, String edges) {
        this.type = type;
        this.field = field;
        this.edges = edges;
    }

    /**
     * Looks for circles that the lines staged lead in.
     *
     * @return a query for the problems, as {@link LineType#checks} has them; empty if there are none
     */
    public Optional<String> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from edge");
            if (statement.executeUpdate(edges) == 0) {
                return Optional.empty();
            }
            statement.execute(FOLLOW.formatted(type));
            repeat(statement, TAKE_ENDS);
            if (statement.executeUpdate(LOOK_AT_DAYS) == 0) {
                return Optional.empty();
            }
            if (changesWithTime(statement)) {
                repeat(statement, TAKE_ENDS);
            }
            repeat(statement, MARK_WHAT_LEADS_IN);
        }
        return Optional.of(PROBLEMS.formatted(type, field, LONGEST_WAY));
    }

    private static boolean changesWithTime(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select exists (select from edge where isfinite(since) or isfinite(until))")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void repeat(Statement statement, String step) throws SQLException {
        int rounds = 0;
        while (rounds < LONGEST_WAY && statement.executeUpdate(step) > 0) {
            rounds++;
        }
    }
}
