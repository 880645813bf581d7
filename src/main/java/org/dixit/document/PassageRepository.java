package org.dixit.document;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dixit.document.PassageEntity.Place;

@ApplicationScoped
class PassageRepository implements PanacheRepositoryBase<PassageEntity, Place> {

    private static final int PAGE = 20_000;

    private static final String AFTER = """
            select claim.key, report.id, report.ordinal, passage.ordinal, passage.start, passage.end, passage.sha256, passage.quote
            from PassageEntity passage
            join passage.report report
            join report.claim claim
            where report.documentId = ?1 and (passage.report.id, passage.ordinal) > (?2, ?3)
            order by passage.report.id, passage.ordinal""";

    private static final String VERIFY = """
            verified = true
            where not verified and report.id in (select report.id from PassageReportEntity report where report.documentId = ?1)""";

    /** The next passages in a document, in the order in which they are stored; none after the last one. */
    Uni<List<StatedPassage>> findAfter(Place place, Long documentId) {
        return find(AFTER, documentId, place.report(), place.ordinal())
                .project(StatedPassage.class)
                .page(0, PAGE)
                .list();
    }

    /** Marks every passage in a document as found in its text. */
    Uni<Integer> verify(Long documentId) {
        return update(VERIFY, documentId);
    }
}
