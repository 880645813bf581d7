package org.dixit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import org.dixit.http.Failure;
import org.dixit.line.LineType;
import org.dixit.line.LineTypes;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a dossier as lines: its header, then its objects and whatever they refer to, by type and key, all of them as at one
 * moment. Of a million claims no more than the ids are in memory. Most of the time goes into composing lines, in PostgreSQL,
 * which does that on two processors where it is asked over two connections, and does not where it is asked over one: to look
 * up what belongs to a row is nothing that it shares out.
 */
@ApplicationScoped
class DossierExport {

    private static final String LINE = """
            select '{"type":"%2$s","key":"' || l.key || '",' || substr(l.written::text, 2)
            """;

    private static final String HEADER = LINE + "from dossier_line l where l.id = %1$s";

    private static final String OBJECTS = LINE + """
            from exported_%2$s(%1$s) o join %2$s_line l on l.id = o.id
            order by l.key""";

    private static final String DOCUMENTS_WITH_TEXTS = """
            select '{"type":"document","key":"' || l.key || '",' || left(substr(l.written::text, 2), -1)
              || coalesce(',"text":' || to_json(t.body)::text, '') || '}'
            from exported_document(%1$s) o join document_line l on l.id = o.id left join document_text t on t.document_id = o.id
            order by l.key""";

    /** Most lines are claims', and cost the most: the claims in the order of their keys, a row for each batch of a thousand. */
    private static final String CLAIMS = """
            select string_agg(id::text, ',' order by place)
            from (select o.id, row_number() over (order by c.key) - 1 as place from exported_claim(%s) o join claim c on c.id = o.id) found
            group by place / 1000
            order by place / 1000""";

    private static final String BATCH = LINE + """
            from unnest('{%1$s}'::bigint[]) with ordinality o (id, place) join %2$s_line l on l.id = o.id
            order by o.place""";

    private final DataSource dataSource;
    private final LineTypes types;
    private final Semaphore room;
    /** One export at a time is read over two connections: imports and mutations need some. */
    private final Semaphore second = new Semaphore(1);

    DossierExport(DataSource dataSource, LineTypes types, DossierConfig config) {
        this.dataSource = dataSource;
        this.types = types;
        this.room = new Semaphore(config.maxExports());
    }

    /** The dossier of that key, or null. */
    Long find(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id from dossier where key = ?")) {
            statement.setString(1, key);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getLong(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    /**
     * @param texts whether to give the documents' texts too
     * @throws Failure before anything is written, if there are as many exports already as there may be
     */
    void write(long dossier, boolean texts, OutputStream stream) throws IOException {
        if (!room.tryAcquire()) {
            throw new Failure(503, "BUSY", "As many dossiers as may be are being exported.", "Try again after the seconds in Retry-After.");
        }
        try {
            read(dossier, texts, stream);
        } finally {
            room.release();
        }
    }

    private void read(long dossier, boolean texts, OutputStream stream) throws IOException {
        try (Snapshot snapshot = new Snapshot(dataSource, Infrastructure.getDefaultWorkerPool())) {
            List<String> batches = snapshot.texts(CLAIMS.formatted(dossier));
            List<String> queries = queries(dossier, texts, batches);
            if (batches.size() > 1 && second.tryAcquire()) {
                try {
                    snapshot.widen();
                    snapshot.copy(queries, stream);
                } finally {
                    second.release();
                }
            } else {
                snapshot.copy(queries, stream);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    private List<String> queries(long dossier, boolean texts, List<String> batches) {
        List<String> queries = new ArrayList<>();
        queries.add(HEADER.formatted(dossier, DossierLine.NAME));
        for (LineType type : DossierLine.ofObjects(types)) {
            switch (type.name()) {
                case "claim" -> batches.forEach(claims -> queries.add(BATCH.formatted(claims, type.name())));
                case "document" -> queries.add((texts ? DOCUMENTS_WITH_TEXTS : OBJECTS).formatted(dossier, type.name()));
                default -> queries.add(OBJECTS.formatted(dossier, type.name()));
            }
        }
        return queries;
    }
}
