package org.dixit.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A text that was seen; {@code body} is null where it was let go. */
@Entity
@Table(name = "document_text")
class DocumentTextEntity {

    @Id
    @Column(name = "document_id")
    Long documentId;

    int characters;

    String sha256;

    String body;

    DocumentTextEntity() {
    }

    DocumentTextEntity(Long documentId, Text text, boolean keep) {
        this.documentId = documentId;
        this.characters = text.characters();
        this.sha256 = text.sha256();
        this.body = keep ? text.body() : null;
    }
}
