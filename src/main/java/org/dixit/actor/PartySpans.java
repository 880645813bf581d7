package org.dixit.actor;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dixit.actor.Parties.Affiliation;
import org.dixit.actor.Parties.Span;
import org.dixit.value.Edtf;

/**
 * Keeps the table {@code party} in step with the affiliations. Actors are looked at some at a time, each time with the
 * affiliations above them, so that memory does not grow with their number.
 */
final class PartySpans {

    private static final int AT_A_TIME = 1_000;

    private static final String TOUCH_ACTORS_BELOW = """
            with recursive below (id) as (
              select id from touched_actor
              union
              select f.actor_id from below b join affiliation f on f.to_id = b.id where f.role <> 'BASED_IN'
            )
            insert into touched_actor select id from below on conflict do nothing;

            delete from party p using touched_actor t where p.actor_id = t.id;

            insert into party (actor_id, since, until, party_id)
            select t.id, '-infinity', 'infinity', t.id
            from touched_actor t
            where not exists (select from affiliation f where f.actor_id = t.id and f.role <> 'BASED_IN')""";

    private static final String NEXT = """
            select t.id, a.key
            from touched_actor t join actor a on a.id = t.id
            where t.id > ? and exists (select from affiliation f where f.actor_id = t.id and f.role <> 'BASED_IN')
            order by t.id
            limit ?""";

    private static final String ABOVE = """
            with recursive above (id) as (
              select unnest(?::bigint[])
              union
              select f.to_id from above b join affiliation f on f.actor_id = b.id where f.role <> 'BASED_IN'
            )
            select a.key, other.key, f.role, f.since, f.until
            from above b
            join affiliation f on f.actor_id = b.id
            join actor a on a.id = f.actor_id
            join actor other on other.id = f.to_id
            where f.role <> 'BASED_IN'""";

    private static final String WRITE = """
            insert into party (actor_id, since, until, party_id)
            select s.actor_id, s.since, s.until, a.id
            from unnest(?::bigint[], ?::date[], ?::date[], ?::text[]) s (actor_id, since, until, party) join actor a on a.key = s.party""";

    private PartySpans() {
    }

    private record Actor(long id, String key) {
    }

    /** For the actors in {@code touched_actor}, to which it adds those below them. */
    static void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TOUCH_ACTORS_BELOW);
        }
        List<Actor> actors = next(connection, 0);
        while (!actors.isEmpty()) {
            write(connection, actors, Parties.of(above(connection, actors)));
            actors = next(connection, actors.get(actors.size() - 1).id());
        }
    }

    private static List<Actor> next(Connection connection, long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, after);
            statement.setInt(2, AT_A_TIME);
            ResultSet rows = statement.executeQuery();
            var actors = new ArrayList<Actor>();
            while (rows.next()) {
                actors.add(new Actor(rows.getLong(1), rows.getString(2)));
            }
            return actors;
        }
    }

    private static List<Affiliation> above(Connection connection, List<Actor> actors) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ABOVE)) {
            statement.setArray(1, array(connection, "bigint", actors.stream().map(Actor::id).toList()));
            ResultSet rows = statement.executeQuery();
            var affiliations = new ArrayList<Affiliation>();
            while (rows.next()) {
                affiliations.add(new Affiliation(rows.getString(1), rows.getString(2), AffiliationRole.valueOf(rows.getString(3)),
                        date(rows.getString(4)), date(rows.getString(5))));
            }
            return affiliations;
        }
    }

    private static Edtf date(String text) {
        return text == null ? null : Edtf.parse(text);
    }

    private static void write(Connection connection, List<Actor> actors, Parties parties) throws SQLException {
        var ids = new ArrayList<Long>();
        var since = new ArrayList<String>();
        var until = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (Actor actor : actors) {
            for (Span span : parties.spans(actor.key())) {
                ids.add(actor.id());
                since.add(day(span.from(), "-infinity"));
                until.add(day(span.to(), "infinity"));
                keys.add(span.party());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setArray(1, array(connection, "bigint", ids));
            statement.setArray(2, array(connection, "date", since));
            statement.setArray(3, array(connection, "date", until));
            statement.setArray(4, array(connection, "text", keys));
            statement.executeUpdate();
        }
    }

    private static String day(LocalDate day, String open) {
        return day == null ? open : day.toString();
    }

    private static Array array(Connection connection, String type, List<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }
}
