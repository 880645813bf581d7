package org.dixit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The texts that are kept of documents. */
@ApplicationScoped
public class DocumentTexts {

    private static final String FIND = """
            select d.key, t.body from document d left join document_text t on t.document_id = d.id where d.key = any (?)""";

    private final DataSource dataSource;

    DocumentTexts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By the keys of those documents that are there; empty where the text is not kept. Blocks. */
    public Map<String, Optional<QuotedText>> find(Collection<String> documents) {
        var found = new HashMap<String, Optional<QuotedText>>();
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", documents.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.put(rows.getString(1), Optional.ofNullable(rows.getString(2)).map(QuotedText::new));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }
}
