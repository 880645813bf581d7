package org.dixit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.dixit.line.LineType;
import org.dixit.line.LineTypes;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a dossier as lines: its header, then its objects and whatever they refer to, by type and key. Memory does not
 * grow with their number, and all of them are as at one moment.
 */
@ApplicationScoped
class DossierExport {

    private static final int ROWS_AT_A_TIME = 500;

    private static final String HEADER = """
            select '{"type": "dossier", "key": "' || key || '", ' || substr(body::text, 2)
            from dossier_line
            where id = ?""";

    private static final String OBJECTS = """
            select '{"type": "%1$s", "key": "' || l.key || '", ' || substr(l.body::text, 2)
            from exported_%1$s(?) o join %1$s_line l on l.id = o.id
            order by l.key""";

    private static final String DOCUMENTS_WITH_TEXTS = """
            select '{"type": "document", "key": "' || l.key || '", '
              || substr((l.body || case when t.body is null then '{}' else jsonb_build_object('text', t.body) end)::text, 2)
            from exported_document(?) o join document_line l on l.id = o.id left join document_text t on t.document_id = o.id
            order by l.key""";

    private final DataSource dataSource;
    private final LineTypes types;

    DossierExport(DataSource dataSource, LineTypes types) {
        this.dataSource = dataSource;
        this.types = types;
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

    /** @param texts whether to give the documents' texts too */
    void write(long dossier, boolean texts, OutputStream stream) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                write(connection, HEADER, dossier, stream);
                for (LineType type : DossierLine.ofObjects(types)) {
                    boolean withTexts = texts && type.name().equals("document");
                    write(connection, withTexts ? DOCUMENTS_WITH_TEXTS : OBJECTS.formatted(type.name()), dossier, stream);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    private static void write(Connection connection, String query, long dossier, OutputStream stream) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setLong(1, dossier);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                stream.write(rows.getBytes(1));
                stream.write('\n');
            }
        }
    }
}
