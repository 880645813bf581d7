package org.dixit.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.dixit.assessment.rules.Assessment;
import org.dixit.assessment.rules.Position;

/** Rows of the tables of disputes, written as JSON a few thousand at a time; holders and claims are named by key. */
final class PositionRows implements AutoCloseable {

    static final List<String> TABLES = List.of("position_claim", "dispute", "corroboration");

    private static final int ROWS_AT_ONCE = 5_000;

    private final Batch claims;
    private final Batch disputes;
    private final Batch corroborations;

    PositionRows(Connection connection) throws SQLException {
        claims = new Batch(connection, """
                insert into position_claim (question_id, holder_id, claim_id)
                select row.question_id, holder.id, claim.id
                from jsonb_to_recordset(?::jsonb) as row(question_id bigint, holder text, claim text)
                join actor holder on holder.key = row.holder
                join claim on claim.key = row.claim""");
        disputes = new Batch(connection, """
                insert into dispute (key, question_id, first_holder_id, second_holder_id, certainty, gap, first_position, second_position, explanation)
                select row.key, row.question_id, one.id, other.id, certainty, gap, first_position, second_position, explanation
                from jsonb_to_recordset(?::jsonb) as row(%s)
                join actor one on one.key = first_position ->> 'holder'
                join actor other on other.key = second_position ->> 'holder'""".formatted(AssessmentJson.DISPUTE));
        corroborations = new Batch(connection, """
                insert into corroboration (question_id, holder_id, other_id)
                select row.question_id, holder.id, other.id
                from jsonb_to_recordset(?::jsonb) as row(question_id bigint, holder text, other text)
                join actor holder on holder.key = row.holder
                join actor other on other.key = row.other""");
    }

    void add(AccountsJson accounts, Assessment assessment) throws SQLException {
        var json = new AssessmentJson(accounts, assessment, everything -> true);
        for (var position : assessment.positions()) {
            for (var claim : position.claims()) {
                claims.add(row(accounts, position).put("claim", claim));
            }
            for (var corroboration : assessment.corroboratedBy(position)) {
                corroborations.add(row(accounts, position).put("other", corroboration.holder()));
            }
        }
        for (var dispute : assessment.disputes()) {
            disputes.add(json.dispute("disputes", dispute));
        }
    }

    private static ObjectNode row(AccountsJson accounts, Position position) {
        return JsonNodeFactory.instance.objectNode().put("question_id", accounts.questionId()).put("holder", position.holder());
    }

    @Override
    public void close() throws SQLException {
        claims.close();
        disputes.close();
        corroborations.close();
    }

    private static final class Batch implements AutoCloseable {

        private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        private final PreparedStatement insert;

        Batch(Connection connection, String sql) throws SQLException {
            insert = connection.prepareStatement(sql);
        }

        void add(ObjectNode row) throws SQLException {
            rows.add(row);
            if (rows.size() == ROWS_AT_ONCE) {
                write();
            }
        }

        private void write() throws SQLException {
            insert.setString(1, rows.toString());
            insert.executeUpdate();
            rows.removeAll();
        }

        @Override
        public void close() throws SQLException {
            try (insert) {
                if (!rows.isEmpty()) {
                    write();
                }
            }
        }
    }
}
