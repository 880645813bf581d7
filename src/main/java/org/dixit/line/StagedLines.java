package org.dixit.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dixit.line.LineWriter.Counts;
import org.dixit.line.Progress.Stage;

/** The lines in the {@link Workspace}, on their way into the tables of their types. Nobody else may write meanwhile. */
final class StagedLines {

    private static final String DUPLICATE_KEYS = """
            select line, type, key, 'key' as field, 'DUPLICATE_KEY' as code,
              'Line ' || first || ' defines the ' || type || ' ' || key || ' already.' as message,
              'Leave one of them out, or give one another key.' as action
            from (select line, type, key, min(line) over (partition by type, key) as first from staged) s
            where line > first""";

    private static final String UNKNOWN_KEYS = """
            select s.line, s.type, s.key, r ->> 0 as field, 'UNKNOWN_KEY' as code,
              'There is no ' || (r ->> 1) || ' ' || (r ->> 2) || ', neither in the dossier nor in the database.' as message,
              'Correct the key, or add its line.' as action
            from staged s cross join jsonb_array_elements(s.refs) r
            where not exists (select from staged t where t.type = r ->> 1 and t.key = r ->> 2)
              and not exists (select from known_object o where o.type = r ->> 1 and o.key = r ->> 2)""";

    private static final String DECIDE = """
            insert into fate (line, id, created, before)
            select s.line, coalesce(l.id, nextval('%1$s_id_seq')), l.id is null, case when l.id is not null then %3$s end
            from staged s left join %1$s_line l on l.key = s.key
            where s.type = '%1$s' and s.body is not null and (l.id is null or %2$s)
            order by s.line""";

    private static final String COUNT = """
            select s.type, case when f.line is null then 'unchanged' when f.created then 'created' else 'updated' end, count(*)
            from staged s left join fate f using (line)
            group by 1, 2""";

    private final Connection connection;
    private final LineTypes types;
    private final Set<String> staged;

    /** @param staged the types of the lines */
    StagedLines(Connection connection, LineTypes types, Set<String> staged) {
        this.connection = connection;
        this.types = types;
        this.staged = staged;
    }

    /**
     * Decides what becomes of each of them.
     *
     * @return whether any is new or says something else than what is there
     */
    boolean decide() throws SQLException {
        int changed = 0;
        try (Statement statement = connection.createStatement()) {
            for (LineType type : types.all()) {
                if (staged.contains(type.name())) {
                    changed += statement.executeUpdate(DECIDE.formatted(type.name(), type.differs(), type.said()));
                }
            }
            statement.execute("analyze fate");
        }
        return changed > 0;
    }

    /**
     * Looks for what is wrong with them together, and with what is there.
     *
     * @param problems that were found before
     * @param everyKeyIsKnown whether a key that is not there is a mistake
     * @throws LinesRefused if there are any
     */
    void check(Problems problems, boolean everyKeyIsKnown) throws SQLException {
        problems.add(connection, DUPLICATE_KEYS);
        if (everyKeyIsKnown) {
            problems.add(connection, UNKNOWN_KEYS);
        }
        for (LineType type : types.all()) {
            if (type.circles() != null && staged.contains(type.name())) {
                var circles = type.circles().find(connection);
                if (circles.isPresent()) {
                    problems.add(connection, circles.get());
                }
            }
            for (String check : type.checks(staged)) {
                problems.add(connection, check);
            }
        }
        problems.refuseIfAny();
    }

    void write(Progress progress) throws SQLException {
        int done = 0;
        for (LineType type : types.all()) {
            progress.at(Stage.WRITING, done++, types.all().size());
            if (type.concerns(staged)) {
                type.write(connection, staged);
            }
        }
    }

    Counts count() throws SQLException {
        Counts counts = new Counts(none(), none(), none());
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COUNT)) {
            while (rows.next()) {
                Map<String, Long> count = switch (rows.getString(2)) {
                    case "created" -> counts.created();
                    case "updated" -> counts.updated();
                    default -> counts.unchanged();
                };
                count.put(rows.getString(1), rows.getLong(3));
            }
        }
        return counts;
    }

    private Map<String, Long> none() {
        Map<String, Long> counts = new TreeMap<>();
        types.all().forEach(type -> counts.put(type.name(), 0L));
        return counts;
    }
}
