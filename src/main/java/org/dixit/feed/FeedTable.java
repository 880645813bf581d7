package org.dixit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Where the entries of a feed are. */
final class FeedTable {

    static final int PAGE = 500;

    private final Pool pool;
    private final ObjectMapper mapper;
    private final String after;
    private final String last;
    private final String has;

    FeedTable(Feed feed, Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
        var entries = " from (" + feed.entries() + ") entry ";
        this.after = "select seq, value::text, subjects::text" + entries + "where seq > $1 order by seq limit " + PAGE;
        this.last = "select coalesce((select seq" + entries + "order by seq desc limit 1), 0)";
        this.has = "select exists (select" + entries + "where seq = $1)";
    }

    /** The first entries behind a place, in order; fewer than {@link #PAGE} where these are all. */
    Uni<List<Entry>> after(long seq) {
        return run(after, Tuple.of(seq)).map(rows -> {
            var entries = new ArrayList<Entry>(rows.size());
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    /** The place of the last entry; zero where there is none. */
    Uni<Long> last() {
        return run(last, Tuple.tuple()).map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Boolean> has(long seq) {
        return run(has, Tuple.of(seq)).map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return pool.withConnection(connection -> connection.preparedQuery(sql).execute(values));
    }

    private Entry entry(Row row) {
        return new Entry(row.getLong(0), json(row.getString(1)), json(row.getString(2)));
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", impossible);
        }
    }
}
