package org.dixit.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A document, as far as its text is concerned. */
@Entity
@Immutable
@Table(name = "document")
class DocumentEntity {

    @Id
    Long id;

    String key;

    int version;

    /** What it states of its text; null where it does not. */
    Integer characters;

    String sha256;
}
