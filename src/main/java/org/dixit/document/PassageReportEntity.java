package org.dixit.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Of a report, what leads from its passages to its document and to the claim that it is of. */
@Entity
@Immutable
@Table(name = "report")
class PassageReportEntity {

    @Id
    Long id;

    int ordinal;

    @Column(name = "document_id")
    Long documentId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claim_id")
    PassageClaimEntity claim;
}
