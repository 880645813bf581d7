package org.dixit.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.dixit.assessment.rules.Assessment;
import org.dixit.assessment.rules.Dispute;
import org.dixit.assessment.rules.Explanation;
import org.dixit.assessment.rules.Position;
import org.dixit.assessment.rules.Range;
import org.dixit.assessment.rules.Revision;

/**
 * What the rules come to, as rows in JSON: objects whose fields are the columns named here, so that the same SQL reads a
 * computed assessment and what the tables keep of one. Only what is asked for is written.
 */
final class AssessmentJson {

    static final String POSITION = """
            question text, holder text, claims text[], derived boolean, doubtful boolean, stance text, low numeric, high numeric,
            qualifier text, range_low numeric, range_high numeric, said date, as_of text, as_of_earliest date, as_of_latest date,
            corroborated_by jsonb""";
    static final String CORROBORATION = "holder text, adverse boolean";
    static final String DISPUTE = """
            key text, question_id bigint, first_position jsonb, second_position jsonb, certainty text, gap numeric, explanation jsonb""";
    static final String REVISION = "holder text, kind text, before jsonb, after jsonb, certainty text";
    static final String ASSESSMENT = """
            at date, positions jsonb, disputes jsonb, revisions jsonb, agreed boolean, claimed_low numeric, claimed_high numeric,
            agreed_low numeric, agreed_high numeric""";

    private final Asked question;
    private final Assessment assessment;
    private final Predicate<String> asks;
    private final Map<String, Boolean> asked = new HashMap<>();

    /** @param asks whether something is asked for, by its path in a selection such as {@code disputes/explanation} */
    AssessmentJson(Asked question, Assessment assessment, Predicate<String> asks) {
        this.question = question;
        this.assessment = assessment;
        this.asks = asks;
    }

    ObjectNode write() {
        var json = object().put("at", text(assessment.at())).put("agreed", assessment.agreed());
        put(json, "claimed", assessment.claimedRange());
        put(json, "agreed", assessment.agreedRange());
        json.set("positions", array("positions", assessment.positions(), this::position));
        json.set("disputes", array("disputes", assessment.disputes(), this::dispute));
        json.set("revisions", array("revisions", assessment.revisions(), this::revision));
        return json;
    }

    private ObjectNode position(String path, Position position) {
        var json = object()
                .put("question", assessment.question())
                .put("holder", position.holder())
                .put("derived", position.derived())
                .put("doubtful", position.doubtful())
                .put("stance", position.stance().name())
                .put("said", text(position.said()))
                .put("as_of", position.asOf().date().text())
                .put("as_of_earliest", text(position.asOf().date().earliest()))
                .put("as_of_latest", text(position.asOf().date().latest()));
        if (position.quantity() != null) {
            json.put("low", position.quantity().low()).put("high", position.quantity().high()).put("qualifier", position.quantity().qualifier().name());
        }
        put(json, "range", position.range());
        position.claims().forEach(json.putArray("claims")::add);
        if (asksFor(path + "/corroboratedBy")) {
            json.set("corroborated_by", corroborations(position));
        }
        return json;
    }

    private ArrayNode corroborations(Position position) {
        var json = JsonNodeFactory.instance.arrayNode();
        assessment.corroboratedBy(position).forEach(corroboration ->
                json.addObject().put("holder", corroboration.holder()).put("adverse", corroboration.adverse()));
        return json;
    }

    ObjectNode dispute(String path, Dispute dispute) {
        var json = object()
                .put("key", dispute.key())
                .put("question_id", question.questionId())
                .put("certainty", dispute.certainty().name())
                .put("gap", dispute.gap());
        json.set("first_position", position(path + "/first", dispute.first()));
        json.set("second_position", position(path + "/second", dispute.second()));
        if (asksFor(path + "/explanation")) {
            json.putObject("explanation").put("en", explanation(dispute, "en")).put("fr", explanation(dispute, "fr"));
        }
        return json;
    }

    private String explanation(Dispute dispute, String language) {
        return Explanation.of(dispute, language, holder -> question.name(holder, language));
    }

    private ObjectNode revision(String path, Revision revision) {
        var json = object()
                .put("holder", revision.holder())
                .put("kind", revision.kind().name())
                .put("certainty", revision.certainty() == null ? null : revision.certainty().name());
        json.set("before", position(path + "/before", revision.before()));
        json.set("after", position(path + "/after", revision.after()));
        return json;
    }

    private <T> ArrayNode array(String path, List<T> values, BiFunction<String, T, ObjectNode> write) {
        var array = JsonNodeFactory.instance.arrayNode();
        if (asksFor(path)) {
            values.forEach(value -> array.add(write.apply(path, value)));
        }
        return array;
    }

    private boolean asksFor(String path) {
        return asked.computeIfAbsent(path, asks::test);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ObjectNode json, String name, Range range) {
        if (range != null) {
            json.put(name + "_low", range.low()).put(name + "_high", range.high());
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
