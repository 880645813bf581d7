package org.dixit.history;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.dixit.fetch.Listing;
import org.dixit.line.Consequence;
import org.dixit.line.Occasion;
import org.dixit.line.Writing;

/** Keeps the history of what is written as lines, all of them by one statement. Last, since the feed waits for it. */
@Singleton
@Priority(History.LAST)
public class History implements Consequence {

    public static final String DESCRIPTION = "Who changed what and when, latest first.";

    static final int LAST = -1;

    /** Two question marks are PostgreSQL's operator, one is a parameter. */
    private static final String KEEP = """
            insert into change (by, source, reason, type, key, object_id, version, kind, before)
            select ?, ?, ?, c.type, c.key, c.id,
              case when c.created then 1 else (
                select version
                from (
                  select 'actor' as type, id, version from actor
                  union all select 'document', id, version from document
                  union all select 'event', id, version from event
                  union all select 'question', id, version from question
                  union all select 'claim', id, version from claim
                ) o
                where o.type = c.type and o.id = c.id)
              end,
              case
                when c.created then 'CREATED'
                when c.type = 'claim' and c.body ?? 'retracted' and not c.before ?? 'retracted' then 'RETRACTED'
                when c.type = 'claim' and c.before ?? 'retracted' and not c.body ?? 'retracted' then 'REINSTATED'
                when c.type = 'document' and c.beside is not null and c.body = c.before - 'text' then 'TEXT_ATTACHED'
                else 'UPDATED'
              end,
              c.before
            from changed c
            where c.type <> 'dossier'
            order by c.line""";

    /** The changes of an object of that type of lines. */
    public static Listing of(String type) {
        return Listing.of("Change", "change").descending().orderedBy("row.version::bigint")
                .where("row.object_id = parent.id and row.type = '" + type + "'");
    }

    @Override
    public void follow(Connection connection, Writing writing) throws SQLException {
        Occasion occasion = writing.occasion();
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, occasion.by());
            statement.setString(2, occasion.source().name());
            statement.setString(3, occasion.reason());
            statement.executeUpdate();
        }
    }
}
