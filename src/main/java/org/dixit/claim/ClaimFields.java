package org.dixit.claim;

import jakarta.inject.Singleton;
import org.dixit.document.DocumentFields;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.fetch.ObjectType;
import org.dixit.history.History;
import org.dixit.recording.Payloads;

/** How claims and their reports are read. */
@Singleton
public class ClaimFields implements Fields {

    public static final Listing CLAIMS = Listing.of("Claim", "claim")
            .order("SAID", "row.said::date", "row.key::text")
            .order("CLAIMED", "row.claimed_earliest::date", "row.key::text")
            .order("RECORDED", "row.recorded_at::timestamptz", "row.key::text")
            .order("KEY", "row.key::text")
            .filter("dossier", Condition.where("""
                    exists (select from dossier_claim part join dossier on dossier.id = part.dossier_id
                      where part.claim_id = row.id and dossier.key = :value)"""))
            .filter("event", Condition.where("row.event_id = (select id from event where key = :value)"))
            .filter("question", Condition.where("row.question_id = (select id from question where key = :value)"))
            .filter("claimant", Condition.where("""
                    exists (select from claimant
                      where claim_id = row.id and actor_id = (select id from actor where key = :value))"""))
            .filter("party", Condition.where("""
                    exists (select from claimant join actor on actor.id = claimant.party_id
                      where claim_id = row.id and actor.key = :value)"""))
            .filter("document", Condition.where("""
                    exists (select from report join document on document.id = report.document_id
                      where report.claim_id = row.id and document.key = :value)"""))
            .filter("stance", Condition.anyOf("row.stance"))
            .filter("attribution", Condition.anyOf("row.attribution"))
            .filter("claimed", Condition.days("claimed"))
            .filter("quantified", Condition.where("(row.qualifier is not null) = :value"))
            .filter("disputed", Condition.exists("""
                    select from position_claim join dispute using (question_id)
                    where position_claim.claim_id = row.id and holder_id in (first_holder_id, second_holder_id)"""))
            .filter("retracted", Condition.where("(row.retracted_at is not null) = :value"))
            .filter("text", Condition.words());

    private static final Listing BY_ACTOR = by("actor_id")
            .order("CLAIMED", "row.edge_claimed::date", "row.edge_key::text");

    private static final Listing BY_PARTY = by("party_id");

    /**
     * Of those who are said to have said it: their table has in its indexes what claims are sorted by, so that a page is read
     * of it and not all that somebody ever said.
     */
    private static Listing by(String column) {
        return CLAIMS
                .through("ClaimConnection", """
                        (select claim.*, %s as edge_by, ordinal as edge_ordinal, claim_said as edge_said, claim_claimed as edge_claimed,
                           claim_key as edge_key
                         from claimant join claim on claim.id = claim_id) row""".formatted(column))
                .order("SAID", "row.edge_said::date", "row.edge_key::text");
    }

    @Override
    public void describe(Catalog catalog) {
        Payloads.describe(catalog, "RecordClaimPayload", "claim", "Claim");
        Payloads.describe(catalog, "RetractClaimPayload", "claim", "Claim");
        Payloads.describe(catalog, "ReinstateClaimPayload", "claim", "Claim");
        catalog.type("Query")
                .one("claim", "Claim", "claim row where row.key = :value")
                .listing("claims", CLAIMS
                        .way("claimant", BY_ACTOR.filter("claimant", Condition.where("row.edge_by = (select id from actor where key = :value)")))
                        .way("party", BY_PARTY.filter("party", Condition.where("""
                                row.edge_by = (select id from actor where key = :value) and not exists (
                                  select from claimant before
                                  where claim_id = row.id and party_id = row.edge_by and ordinal < row.edge_ordinal)""")))
                        .byDays("claimed", "SAID", "said")
                        .byDays("claimed", "CLAIMED", "claimed_earliest"));
        describeClaim(catalog);
        describeReport(catalog);
        catalog.type("Actor")
                .listing("claims", BY_ACTOR.where("row.edge_by = parent.id"));
        catalog.type("Document")
                .listing("claims", CLAIMS.where("exists (select from report where claim_id = row.id and document_id = parent.id)"));
        catalog.type("Event")
                .listing("claims", CLAIMS.where("row.event_id = parent.id"))
                .listing("documents", DocumentFields.DOCUMENTS.where("""
                        exists (select from claim join report on claim_id = claim.id
                          where event_id = parent.id and document_id = row.id)"""));
        catalog.type("Question")
                .listing("claims", CLAIMS.where("row.question_id = parent.id"));
    }

    private static void describeClaim(Catalog catalog) {
        var quantity = ObjectType.embedded("Quantity")
                .column("low")
                .column("high")
                .column("qualifier")
                .text("unit", "(select units from question where question.id = row.question_id)");
        var retraction = ObjectType.embedded("Retraction")
                .value("reason", "row.retraction_reason")
                .moment("at", "retracted_at")
                .value("by", "row.retracted_by");
        catalog.node("Claim", "claim")
                .column("version")
                .listing("history", History.of("claim"))
                .text("statement", "row.statements")
                .texts("statements", "statements")
                .list("claimants", "Actor", """
                        claimant edge join actor row on row.id = edge.actor_id
                        where edge.claim_id = parent.id""", "edge.ordinal")
                .list("holders", "Actor", """
                        actor row where row.id in (
                          select case when speaker.anonymous then speaker.id else party_id end
                          from claimant join actor speaker on speaker.id = actor_id
                          where claim_id = parent.id)""", "row.key")
                .column("attribution")
                .column("stance")
                .embed("quantity", "row.qualifier is not null", quantity)
                .date("claimed", "claimed")
                .column("said")
                .date("asOf", "as_of")
                .one("event", "Event", "event row where row.id = parent.event_id")
                .one("question", "Question", "question row where row.id = parent.question_id")
                .listing("reports", Listing.of("Report", "report").orderedBy("row.ordinal::bigint").where("row.claim_id = parent.id"))
                .embed("retraction", "row.retracted_at is not null", retraction)
                .moment("recordedAt", "recorded_at");
    }

    private static void describeReport(Catalog catalog) {
        catalog.type("Report")
                .one("document", "Document", "document row where row.id = parent.document_id")
                .list("via", "Actor", """
                        relay edge join actor row on row.id = edge.actor_id
                        where edge.report_id = parent.id""", "edge.ordinal")
                .list("evidence", "Passage", "passage row where row.report_id = parent.id", "row.ordinal")
                .column("fidelity")
                .column("note");
        catalog.type("Passage")
                .value("start", "row.start_at")
                .value("end", "row.end_at")
                .column("sha256")
                .value("quote", """
                        coalesce(row.quote, (
                          select substr(seen.body, row.start_at + 1, row.end_at - row.start_at)
                          from report join document_text seen using (document_id)
                          where report.id = row.report_id))""")
                .value("verification", "case when row.verified then 'VERIFIED' else 'NO_TEXT' end");
    }
}
