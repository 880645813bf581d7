package org.dixit.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A passage of a report. */
@Entity
@IdClass(PassageEntity.Place.class)
@Table(name = "passage")
class PassageEntity {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    PassageReportEntity report;

    /** Counted from 1, as that of the report is. */
    @Id
    int ordinal;

    @Column(name = "start_at")
    int start;

    @Column(name = "end_at")
    int end;

    String sha256;

    String quote;

    boolean verified;

    @RegisterForReflection
    record Place(Long report, int ordinal) {

        /** Before that of every passage. */
        static final Place FIRST = new Place(0L, 0);
    }
}
