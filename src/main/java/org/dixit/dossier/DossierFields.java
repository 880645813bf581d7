package org.dixit.dossier;

import jakarta.inject.Singleton;
import org.dixit.claim.ClaimFields;
import org.dixit.document.DocumentFields;
import org.dixit.event.EventFields;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;

/** How dossiers are read, and what belongs to them. */
@Singleton
public class DossierFields implements Fields {

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Query")
                .one("dossier", "Dossier", "dossier row where row.key = :value")
                .listing("dossiers", Listing.of("Dossier", "dossier").orderedBy("row.key::text"));
        catalog.node("Dossier", "dossier")
                .text("title", "row.titles")
                .texts("titles", "titles")
                .listing("events", EventFields.EVENTS
                        .where("exists (select from dossier_event where event_id = row.id and dossier_id = parent.id)"))
                .listing("documents", DocumentFields.DOCUMENTS
                        .where("exists (select from dossier_document where document_id = row.id and dossier_id = parent.id)"))
                .listing("claims", ClaimFields.CLAIMS
                        .where("exists (select from dossier_claim where claim_id = row.id and dossier_id = parent.id)"));
        catalog.type("Document").list("dossiers", "Dossier", """
                dossier_document part join dossier row on row.id = part.dossier_id
                where part.document_id = parent.id""", "row.key");
        catalog.type("Event").list("dossiers", "Dossier", """
                dossier_event part join dossier row on row.id = part.dossier_id
                where part.event_id = parent.id""", "row.key");
    }
}
