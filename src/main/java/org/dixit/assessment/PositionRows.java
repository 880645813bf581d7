package org.dixit.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.assessment.rules.Assessment;

/** Rows of the tables of disputes, written a few thousand at a time. */
final class PositionRows implements AutoCloseable {

    static final List<String> TABLES = List.of("position_claim", "dispute", "corroboration");

    private static final int ROWS_AT_ONCE = 5_000;

    private final Ids claims;
    private final Ids corroborations;
    private final ArrayNode disputes = JsonNodeFactory.instance.arrayNode();
    private final PreparedStatement insertDisputes;

    PositionRows(Connection connection) throws SQLException {
        claims = new Ids(connection, "insert into position_claim (question_id, holder_id, claim_id) select * from unnest(?, ?, ?)");
        corroborations = new Ids(connection, "insert into corroboration (question_id, holder_id, other_id) select * from unnest(?, ?, ?)");
        insertDisputes = connection.prepareStatement("""
                insert into dispute (key, question_id, first_holder_id, second_holder_id, certainty, gap, first_position, second_position, explanation)
                select row.key, row.question_id, one.id, other.id, certainty, gap, first_position, second_position, explanation
                from jsonb_to_recordset(?::jsonb) as row(%s)
                join actor one on one.key = first_position ->> 'holder'
                join actor other on other.key = second_position ->> 'holder'""".formatted(AssessmentJson.DISPUTE));
    }

    void add(AskedQuestion question, Assessment assessment) throws SQLException {
        for (var position : assessment.positions()) {
            long holder = question.actors().get(position.holder()).id();
            for (var claim : position.claims()) {
                claims.add(question.questionId(), holder, question.claims().get(claim));
            }
            for (var corroboration : assessment.corroboratedBy(position)) {
                corroborations.add(question.questionId(), holder, question.actors().get(corroboration.holder()).id());
            }
        }
        var json = new AssessmentJson(question, assessment, everything -> true);
        for (var dispute : assessment.disputes()) {
            disputes.add(json.dispute("disputes", dispute));
        }
        if (disputes.size() >= ROWS_AT_ONCE) {
            writeDisputes();
        }
    }

    private void writeDisputes() throws SQLException {
        if (!disputes.isEmpty()) {
            insertDisputes.setString(1, disputes.toString());
            insertDisputes.executeUpdate();
            disputes.removeAll();
        }
    }

    @Override
    public void close() throws SQLException {
        try (claims; corroborations; insertDisputes) {
            writeDisputes();
        }
    }

    /** Rows of three ids. */
    private static final class Ids implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<List<Long>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        Ids(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(sql);
        }

        void add(long... row) throws SQLException {
            IntStream.range(0, row.length).forEach(column -> columns.get(column).add(row[column]));
            if (columns.get(0).size() == ROWS_AT_ONCE) {
                write();
            }
        }

        private void write() throws SQLException {
            for (int column = 0; column < columns.size(); column++) {
                insert.setArray(column + 1, connection.createArrayOf("bigint", columns.get(column).toArray()));
                columns.get(column).clear();
            }
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            try (insert) {
                if (!columns.get(0).isEmpty()) {
                    write();
                }
            }
        }
    }
}
