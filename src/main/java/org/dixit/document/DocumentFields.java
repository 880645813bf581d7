package org.dixit.document;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.fetch.Selected;
import org.dixit.fetch.Sql;
import org.dixit.history.History;
import org.dixit.recording.Payloads;
import org.dixit.security.Role;

/** How documents are read. */
@Singleton
public class DocumentFields implements Fields {

    public static final Listing DOCUMENTS = Listing.of("Document", "document").descending()
            .order("PUBLISHED", "row.published_earliest::date", "row.key::text")
            .order("KEY", "row.key::text")
            .filter("dossier", Condition.where("""
                    exists (select from dossier_document part join dossier on dossier.id = part.dossier_id
                      where part.document_id = row.id and dossier.key = :value)"""))
            .filter("publisher", Condition.where("row.publisher_id = (select id from actor where key = :value)"))
            .filter("language", Condition.anyOf("row.language"))
            .filter("published", Condition.days("published"))
            .filter("text", Condition.words());

    private final boolean textsArePublic;

    DocumentFields(TextsConfig config) {
        this.textsArePublic = config.isPublic();
    }

    @Override
    public void describe(Catalog catalog) {
        Payloads.describe(catalog, "RecordDocumentPayload", "document", "Document");
        Payloads.describe(catalog, "AttachTextPayload", "document", "Document");
        catalog.type("Query")
                .one("document", "Document", "document row where row.key = :value")
                .listing("documents", DOCUMENTS.byDays("published", "PUBLISHED", "published_earliest"));
        catalog.node("Document", "document")
                .column("version")
                .listing("history", History.of("document"))
                .text("title", "row.titles")
                .texts("titles", "titles")
                .column("language")
                .one("publisher", "Actor", "actor row where row.id = parent.publisher_id")
                .date("published", "published")
                .column("url")
                .value("derivedFrom", "row.derived_from")
                .column("translation")
                .value("characters", "coalesce(row.characters, (select seen.characters from document_text seen where seen.document_id = row.id))")
                .value("sha256", "coalesce(row.sha256, (select seen.sha256 from document_text seen where seen.document_id = row.id))")
                .field("text", this::writeText);
    }

    private void writeText(Selected field, String row, Sql sql) {
        sql.add("case when ").bind(textsArePublic || field.caller().may(Role.TEXT_READER));
        sql.add("::boolean then (select seen.body from document_text seen where seen.document_id = ").add(row).add(".id) end");
    }
}
