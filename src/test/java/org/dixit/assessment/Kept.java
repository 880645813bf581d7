package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dixit.assessment.rules.Assessment;
import org.dixit.assessment.rules.Assessor;
import org.dixit.assessment.rules.Dispute;
import org.dixit.assessment.rules.Explanation;
import org.dixit.assessment.rules.Position;
import org.dixit.assessment.rules.PositionHolder;
import org.dixit.testing.GraphQl;

/** What the tables of disputes keep, one line of text for each row, in the words of keys: as they do, or as they should. */
record Kept(Set<String> positions, Set<String> disputes, Set<String> counts, Set<String> corroborations, Set<String> parties) {

    private static final String POSITIONS = """
            select concat_ws(' ', question.key, holder.key, claim.key)
            from position_claim
            join question on question.id = position_claim.question_id
            join actor holder on holder.id = holder_id
            join claim on claim.id = claim_id""";
    private static final String COUNTS = "select concat_ws(' ', key, disputes) from question where disputes <> 0";
    private static final String CORROBORATIONS = """
            select concat_ws(' ', question.key, holder.key, other.key)
            from corroboration
            join question on question.id = question_id
            join actor holder on holder.id = holder_id
            join actor other on other.id = other_id""";
    private static final String PARTIES = """
            select concat_ws(' ', claim.key, said, actor.key, party.key)
            from claimant
            join claim on claim.id = claim_id
            join actor on actor.id = actor_id
            join actor party on party.id = party_id""";
    private static final String DISPUTES = """
            select dispute.key, question.key, one.key, other.key, certainty, gap, first_position, second_position,
              explanation ->> 'en', explanation ->> 'fr'
            from dispute
            join question on question.id = question_id
            join actor one on one.id = first_holder_id
            join actor other on other.id = second_holder_id""";

    static Kept in(Connection connection) throws SQLException {
        var kept = new Kept(texts(connection, POSITIONS), new TreeSet<>(), texts(connection, COUNTS), texts(connection, CORROBORATIONS),
                texts(connection, PARTIES));
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(DISPUTES)) {
            while (rows.next()) {
                kept.disputes.add(dispute(rows.getString(1), rows.getString(2), rows.getString(5), rows.getBigDecimal(6),
                        rows.getString(3) + position(GraphQl.json(rows.getString(7))),
                        rows.getString(4) + position(GraphQl.json(rows.getString(8))), rows.getString(9), rows.getString(10)));
            }
        }
        return kept;
    }

    /** What the rules come to, from nothing but the lines. */
    static Kept of(DossierLines lines) {
        var kept = new Kept(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        var all = new AccountsOfLines(lines);
        for (var question : lines.keys("question")) {
            kept.add(Assessor.of(all.of(question), PositionHolder.PARTY, Assessor.DEFAULT_TOLERANCE).at(null), all);
        }
        all.claims().forEach(claim -> claim.claimants().forEach(claimant -> kept.parties.add(
                String.join(" ", claim.key(), claim.said().toString(), claimant, all.parties().partyOf(claimant, claim.said())))));
        return kept;
    }

    private void add(Assessment assessment, AccountsOfLines all) {
        if (!assessment.disputes().isEmpty()) {
            counts.add(assessment.question() + " " + assessment.disputes().size());
        }
        for (var position : assessment.positions()) {
            position.claims().forEach(claim -> positions.add(String.join(" ", assessment.question(), position.holder(), claim)));
            assessment.corroboratedBy(position).forEach(corroboration ->
                    corroborations.add(String.join(" ", assessment.question(), position.holder(), corroboration.holder())));
        }
        assessment.disputes().forEach(dispute -> disputes.add(dispute(dispute.key(), assessment.question(), dispute.certainty().name(),
                dispute.gap() == null ? null : new BigDecimal(dispute.gap()),
                position(assessment, dispute.first()), position(assessment, dispute.second()),
                explanation(dispute, "en", all), explanation(dispute, "fr", all))));
    }

    private static String explanation(Dispute dispute, String language, AccountsOfLines all) {
        return Explanation.of(dispute, language, holder -> all.name(holder, language));
    }

    private static String dispute(String key, String question, String certainty, BigDecimal gap, String first, String second, String... words) {
        return key + " on " + question + ": " + certainty + " " + gap + "; " + first + "; " + second + "; " + String.join(" | ", words);
    }

    private static String position(Assessment assessment, Position position) {
        return position.holder() + position.claims() + " " + position.said() + (position.doubtful() ? " doubtful" : "") + " "
                + assessment.corroboratedBy(position).stream()
                        .map(corroboration -> corroboration.holder() + (corroboration.adverse() ? "!" : ""))
                        .collect(Collectors.joining(", "));
    }

    private static String position(JsonNode position) {
        var claims = new ArrayList<String>();
        position.get("claims").forEach(claim -> claims.add(claim.textValue()));
        var corroborations = new ArrayList<String>();
        position.get("corroborated_by").forEach(corroboration ->
                corroborations.add(corroboration.get("holder").textValue() + (corroboration.get("adverse").booleanValue() ? "!" : "")));
        return claims + " " + position.get("said").textValue() + (position.get("doubtful").booleanValue() ? " doubtful" : "") + " "
                + String.join(", ", corroborations);
    }

    private static Set<String> texts(Connection connection, String query) throws SQLException {
        var texts = new TreeSet<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** All rows as they are, those of questions and actors named by their ids. */
    static List<String> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : PositionRows.TABLES) {
            rows.addAll(texts(connection, "select '" + table + " ' || to_jsonb(row)::text from " + table + " row"));
        }
        return rows;
    }
}
