package org.dixit.line;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dixit.line.Amendment.Stored;

/** A single line that is made of what its object says up to now. */
final class AmendedLine {

    /** Keeps numbers as they are written, as lines do. */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build().readerFor(ObjectNode.class);

    private static final String STORED = "select l.written, o.version from %1$s_line l join %1$s o using (id) where l.key = ?";

    private AmendedLine() {
    }

    /** The line, as it is staged; null where there is nothing to write, or something wrong. */
    static Line stage(Amendment amendment, Connection connection, Problems problems) throws SQLException {
        List<Problem> found = new ArrayList<>();
        Line line = amendment.line(stored(amendment, connection), found);
        problems.add(found);
        if (line != null && found.isEmpty()) {
            Workspace.insert(line, connection);
        }
        return line;
    }

    private static Stored stored(Amendment amendment, Connection connection) throws SQLException {
        if (!Kinds.isKey(amendment.key())) {
            return Stored.NOTHING;
        }
        try (PreparedStatement statement = connection.prepareStatement(STORED.formatted(amendment.type()))) {
            statement.setString(1, amendment.key());
            ResultSet rows = statement.executeQuery();
            return rows.next() ? new Stored(JSON.readValue(rows.getString(1)), rows.getInt(2)) : Stored.NOTHING;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", impossible);
        }
    }
}
