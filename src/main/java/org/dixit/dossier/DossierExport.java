package org.dixit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import org.dixit.http.Failure;
import org.dixit.line.LineType;
import org.dixit.line.LineTypes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a dossier as lines: its header, then its objects and whatever they refer to, by type and key. Memory does not
 * grow with their number, and all of them are as at one moment.
 */
@ApplicationScoped
class DossierExport {

    private static final String HEADER = """
            select '{"type": "dossier", "key": "' || key || '", ' || substr(body::text, 2)
            from dossier_line
            where id = %1$s""";

    private static final String OBJECTS = """
            select '{"type": "%2$s", "key": "' || l.key || '", ' || substr(l.body::text, 2)
            from exported_%2$s(%1$s) o join %2$s_line l on l.id = o.id
            order by l.key""";

    private static final String DOCUMENTS_WITH_TEXTS = """
            select '{"type": "document", "key": "' || l.key || '", '
              || substr((l.body || case when t.body is null then '{}' else jsonb_build_object('text', t.body) end)::text, 2)
            from exported_document(%1$s) o join document_line l on l.id = o.id left join document_text t on t.document_id = o.id
            order by l.key""";

    private final DataSource dataSource;
    private final LineTypes types;
    private final Semaphore room;

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
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                write(connection, HEADER.formatted(dossier), stream);
                for (LineType type : DossierLine.ofObjects(types)) {
                    boolean withTexts = texts && type.name().equals("document");
                    write(connection, (withTexts ? DOCUMENTS_WITH_TEXTS : OBJECTS).formatted(dossier, type.name()), stream);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    /** Rows come as they are found, each with a line feed at its end. */
    private static void write(Connection connection, String query, OutputStream stream) throws SQLException, IOException {
        CopyOut lines = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
        try {
            for (byte[] line = lines.readFromCopy(); line != null; line = lines.readFromCopy()) {
                writeUnescaped(line, stream);
            }
        } finally {
            if (lines.isActive()) {
                lines.cancelCopy();
            }
        }
    }

    /** Of what COPY escapes there is nothing in JSON but the backslash, which stands there twice. */
    private static void writeUnescaped(byte[] line, OutputStream stream) throws IOException {
        int written = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\\') {
                stream.write(line, written, i - written);
                i++;
                written = i;
            }
        }
        stream.write(line, written, line.length - written);
    }
}
