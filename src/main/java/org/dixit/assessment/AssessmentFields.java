package org.dixit.assessment;

import jakarta.inject.Singleton;
import org.dixit.claim.ClaimFields;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Field;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.fetch.ObjectType;

/** How assessments are read: what holds without a last day from tables, and on any other terms computed. */
@Singleton
public class AssessmentFields implements Fields {

    private static final Listing DISPUTES = Listing.of("Dispute", "dispute")
            .orderedBy("row.key::text")
            .argument("certainty", Condition.where("row.certainty = :value"))
            .filter("dossier", Condition.where("""
                    exists (select from dossier_question part join dossier on dossier.id = part.dossier_id
                      where part.question_id = row.question_id and dossier.key = :value)"""))
            .filter("event", Condition.where("""
                    row.question_id in (select question.id from question join event on event.id = event_id where event.key = :value)"""))
            .filter("question", Condition.where("row.question_id = (select id from question where key = :value)"))
            .filter("party", Condition.where("(select id from actor where key = :value) in (row.first_holder_id, row.second_holder_id)"))
            .filter("certainty", Condition.where("row.certainty = :value"));

    private final Assessing assessing;

    AssessmentFields(Assessing assessing) {
        this.assessing = assessing;
    }

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Query").listing("disputes", DISPUTES);
        catalog.type("Event")
                .value("contested", "exists (select from question join dispute on question_id = question.id where question.event_id = row.id)")
                .listing("disputes", DISPUTES.where("row.question_id in (select question.id from question where question.event_id = parent.id)"));
        describeQuestion(catalog.type("Question"));
        describeClaim(catalog.type("Claim"));
        describeAssessment(catalog.type("Assessment"));
        describePosition(catalog.type("Position"));
        catalog.type("Dispute")
                .column("key")
                .one("question", "Question", "question row where row.id = parent.question_id")
                .one("first", "Position", record("parent.first_position", AssessmentJson.POSITION))
                .one("second", "Position", record("parent.second_position", AssessmentJson.POSITION))
                .column("certainty")
                .column("gap")
                .text("explanation", "row.explanation");
        catalog.type("Revision")
                .one("holder", "Actor", "actor row where row.key = parent.holder")
                .column("kind")
                .one("before", "Position", record("parent.before", AssessmentJson.POSITION))
                .one("after", "Position", record("parent.after", AssessmentJson.POSITION))
                .column("certainty");
        catalog.type("Corroboration")
                .one("holder", "Actor", "actor row where row.key = parent.holder")
                .column("adverse");
    }

    private void describeQuestion(ObjectType question) {
        question
                .computed("assessment", assessing.onOneDay(), Field.one("Assessment", record("parent.value", AssessmentJson.ASSESSMENT)))
                .computed("assessments", assessing.onEachDay(), Field.list("Assessment", records("parent.value", AssessmentJson.ASSESSMENT), "item.place"))
                .value("saidOn", """
                        (select coalesce(json_agg(distinct said order by said), '[]') from claim
                         where claim.question_id in (select question_tree(row.id)))""")
                .value("contested", "exists (select from dispute where dispute.question_id = row.id)")
                .listing("disputes", DISPUTES.where("row.question_id = parent.id"));
    }

    private static void describeClaim(ObjectType claim) {
        claim.value("standing", "exists (select from position_claim where claim_id = row.id)")
                .listing("disputedBy", ClaimFields.CLAIMS.where("""
                        row.id in (
                          select theirs.claim_id
                          from position_claim ours
                          join dispute using (question_id)
                          join position_claim theirs using (question_id)
                          where ours.claim_id = parent.id
                            and (ours.holder_id, theirs.holder_id) in ((first_holder_id, second_holder_id), (second_holder_id, first_holder_id)))"""))
                .listing("corroboratedBy", ClaimFields.CLAIMS.where("""
                        row.id in (
                          select theirs.claim_id
                          from position_claim ours
                          join corroboration using (question_id, holder_id)
                          join position_claim theirs on theirs.question_id = ours.question_id and theirs.holder_id = other_id
                          where ours.claim_id = parent.id)"""));
    }

    private static void describeAssessment(ObjectType assessment) {
        assessment.column("at")
                .list("positions", "Position", records("parent.positions", AssessmentJson.POSITION), "item.place")
                .list("disputes", "Dispute", records("parent.disputes", AssessmentJson.DISPUTE), "item.place")
                .list("revisions", "Revision", records("parent.revisions", AssessmentJson.REVISION), "item.place")
                .column("agreed")
                .embed("claimedRange", "row.claimed_low is not null", range("claimed"))
                .embed("agreedRange", "row.agreed_low is not null", range("agreed"));
    }

    private static void describePosition(ObjectType position) {
        var quantity = ObjectType.embedded("Quantity")
                .column("low")
                .column("high")
                .column("qualifier")
                .text("unit", "(select units from question where question.key = row.question)");
        position.one("holder", "Actor", "actor row where row.key = parent.holder")
                .list("claims", "Claim", "unnest(parent.claims) with ordinality item(key, place) join claim row on row.key = item.key", "item.place")
                .column("derived")
                .column("doubtful")
                .column("stance")
                .embed("quantity", "row.qualifier is not null", quantity)
                .embed("range", "row.range_low is not null", range("range"))
                .column("said")
                .date("asOf", "as_of")
                .list("corroboratedBy", "Corroboration", records("parent.corroborated_by", AssessmentJson.CORROBORATION), "item.place");
    }

    private static ObjectType range(String column) {
        return ObjectType.embedded("Range").value("low", "row." + column + "_low").value("high", "row." + column + "_high");
    }

    private static String record(String object, String columns) {
        return "jsonb_to_record(" + object + ") as row(" + columns + ")";
    }

    private static String records(String array, String columns) {
        return "jsonb_array_elements(" + array + ") with ordinality item(value, place), " + record("item.value", columns);
    }
}
