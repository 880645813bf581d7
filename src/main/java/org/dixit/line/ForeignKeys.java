package org.dixit.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The foreign keys of a transaction that writes much: PostgreSQL looks each one of a new row up on its own, which takes a quarter
 * of an import. Here they are checked together at the end, each by one query over its whole table, as PostgreSQL itself does
 * where a foreign key is added to tables that are there. See ADR 15.
 */
final class ForeignKeys {

    /** Below that the queries take longer than what they save. */
    private static final long MANY_LINES = 1_000;

    /** That nothing is updated matters, since no foreign key passes changes on meanwhile. */
    private static final String WORTHWHILE = """
            select has_parameter_privilege('session_replication_role', 'SET')
              and not exists (select from fate where not created)
              and not exists (select from claim offset %d)""";

    /** The way of pg_restore --disable-triggers: triggers that do not always fire, like those of foreign keys, do not. */
    private static final String SUSPEND = "set local session_replication_role = replica";

    private static final String RESUME = "set local session_replication_role = origin";

    private static final String BROKEN = """
            select format('%s of %s', k.conname, k.conrelid::regclass) as name,
              format('select exists (select from only %s c where %s and not exists (select from only %s p where %s))',
                k.conrelid::regclass, string_agg(format('c.%I is not null', c.attname), ' and '),
                k.confrelid::regclass, string_agg(format('p.%I = c.%I', p.attname, c.attname), ' and ')) as query
            from pg_constraint k
            cross join unnest(k.conkey, k.confkey) as pair (child, parent)
            join pg_attribute c on c.attrelid = k.conrelid and c.attnum = pair.child
            join pg_attribute p on p.attrelid = k.confrelid and p.attnum = pair.parent
            where k.contype = 'f' and k.connamespace = (select relnamespace from pg_class where oid = 'claim'::regclass)
            group by k.oid, k.conname, k.conrelid, k.confrelid
            order by name""";

    private ForeignKeys() {
    }

    /**
     * Leaves them unchecked to {@link #resume}, where that pays and is allowed.
     *
     * @param lines that are staged, and decided on
     * @return whether it does
     */
    static boolean suspend(Connection connection, long lines) throws SQLException {
        if (lines < MANY_LINES || !isTrue(connection, WORTHWHILE.formatted(lines))) {
            return false;
        }
        execute(connection, SUSPEND);
        return true;
    }

    /** @throws IllegalStateException if one is broken: what was written refers to what is not there */
    static void resume(Connection connection) throws SQLException {
        execute(connection, RESUME);
        for (Map.Entry<String, String> key : keys(connection).entrySet()) {
            if (isTrue(connection, key.getValue())) {
                throw new IllegalStateException("The foreign key " + key.getKey() + " does not hold");
            }
        }
    }

    private static Map<String, String> keys(Connection connection) throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(BROKEN)) {
            while (rows.next()) {
                keys.put(rows.getString("name"), rows.getString("query"));
            }
        }
        return keys;
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
