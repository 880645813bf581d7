package org.dixit.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A flood that never was, and what La Gazette d’Aubeterre wrote about it. All keys of it begin with "crue". */
final class Flood {

    static final String GAZETTE = "crue-gazette";
    static final String MAYOR = "crue-maire";
    static final String PREFECT = "crue-prefet";

    static final String TEXT = """
            La Sévrine a débordé 🌊
            « Nous avons évacué 1 200 habitants », a déclaré la maire d’Aubeterre-les-Îles, Éloïse Ménard, mardi soir.
            Le préfet, lui, parle d’« au moins 900 personnes » — et d’aucun blessé.
            """;
    static final String EVACUATED = "« Nous avons évacué 1 200 habitants »";
    static final String MAYOR_NAMED = "a déclaré la maire d’Aubeterre-les-Îles, Éloïse Ménard";
    static final String AT_LEAST = "« au moins 900 personnes »";

    private final DataSource database;

    Flood(DataSource database) {
        this.database = database;
    }

    void forget() throws SQLException {
        execute("delete from report where document_id in (select id from document where key like 'crue%')");
        execute("delete from claim where key like 'crue%'");
        execute("delete from event where key like 'crue%'");
        execute("delete from document_text where document_id in (select id from document where key like 'crue%')");
        execute("delete from document where key like 'crue%'");
    }

    /** The mayor's words, twice in one report; the prefect's in the second report of theirs. */
    void happen() throws SQLException {
        execute("""
                insert into event (key, kind, titles, occurred, occurred_earliest, occurred_latest)
                values ('crue', 'OTHER', '{"fr": "Crue de la Sévrine"}', '2031-04-01', '2031-04-01', '2031-04-01')""");
        document(GAZETTE, codePoints(TEXT), sha256(TEXT));
        document("crue-radio", null, null);
        report(MAYOR, 1, GAZETTE);
        passage(MAYOR, 1, 1, TEXT, EVACUATED, EVACUATED);
        passage(MAYOR, 1, 2, TEXT, MAYOR_NAMED, null);
        report(PREFECT, 1, "crue-radio");
        report(PREFECT, 2, GAZETTE);
        passage(PREFECT, 2, 1, TEXT, AT_LEAST, null);
    }

    /** @param characters null: not stated, as the hash */
    void document(String key, Integer characters, String sha256) throws SQLException {
        execute("""
                insert into document (key, titles, language, published, published_earliest, published_latest, characters, sha256)
                values (?, '{"fr": "Crue"}', 'fr', '2031-04-02', '2031-04-02', '2031-04-02', ?, ?)""", key, characters, sha256);
    }

    void report(String claim, int ordinal, String document) throws SQLException {
        execute("""
                insert into claim (key, event_id, stance, statements, claimed, claimed_earliest, claimed_latest, said, attribution)
                select ?, id, 'AFFIRMS', '{"fr": "Évacuation"}', '2031-04-01', '2031-04-01', '2031-04-01', '2031-04-01', 'UNATTRIBUTED'
                from event where key = 'crue'
                on conflict do nothing""", claim);
        execute("insert into report (claim_id, ordinal, document_id) select c.id, ?, d.id from claim c, document d where c.key = ? and d.key = ?",
                ordinal, claim, document);
    }

    void passage(String claim, int report, int ordinal, String text, String words, String quote) throws SQLException {
        var start = start(text, words);
        execute("""
                insert into passage (report_id, ordinal, start_at, end_at, sha256, quote)
                select r.id, ?, ?, ?, ?, ? from report r join claim c on c.id = r.claim_id where c.key = ? and r.ordinal = ?""",
                ordinal, start, start + codePoints(words), sha256(words), quote, claim, report);
    }

    /** As many passages of one code point each in a new document as its text, all of "é", has. */
    void manyPassages(String document, int count) throws SQLException {
        document(document, null, null);
        report(document, 1, document);
        execute("""
                insert into passage (report_id, ordinal, start_at, end_at, sha256)
                select r.id, n, n - 1, n, ? from report r join claim c on c.id = r.claim_id, generate_series(1, ?) n where c.key = ?""",
                sha256("é"), count, document);
    }

    void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql, parameters);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.execute();
        }
    }

    /** What is known of a document's text: characters, sha256 and body; empty where nothing is. */
    List<Object> seen(String document) throws SQLException {
        var rows = rows("select t.characters, t.sha256, t.body from document_text t join document d on d.id = t.document_id where d.key = ?", document);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    /** How many passages in a document are verified, and how many are not. */
    Map<Boolean, Long> verified(String document) throws SQLException {
        var row = rows("""
                select count(*) filter (where p.verified), count(*) filter (where not p.verified)
                from passage p join report r on r.id = p.report_id join document d on d.id = r.document_id where d.key = ?""", document).get(0);
        return Map.of(true, (Long) row.get(0), false, (Long) row.get(1));
    }

    private List<List<Object>> rows(String sql, Object parameter) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            var rows = statement.executeQuery();
            var found = new ArrayList<List<Object>>();
            while (rows.next()) {
                var row = new ArrayList<Object>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getObject(column));
                }
                found.add(row);
            }
            return found;
        }
    }

    /** In code points. */
    static int start(String text, String words) {
        return text.codePointCount(0, text.indexOf(words));
    }

    static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
