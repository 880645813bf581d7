package org.dixit.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.Supplier;
import org.dixit.line.Occasion;

@ApplicationScoped
class DocumentRepository implements PanacheRepository<DocumentEntity> {

    /** The document of that key, for this transaction alone to write; null where there is none. */
    Uni<DocumentEntity> findForWriting(String key) {
        return find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /**
     * What the history keeps of what a document said before it is given a text; null where it has that text already, and
     * kept in the same way.
     */
    Uni<String> saidBefore(Long id, DocumentTextEntity text) {
        return getSession().chain(session -> session.createNativeQuery("""
                        select said_of_document(?1)::text
                        where not exists (
                          select from document_text
                          where document_id = ?1 and sha256 = ?2 and (body is not null) = ?3)""", String.class)
                .setParameter(1, id)
                .setParameter(2, text.sha256)
                .setParameter(3, text.body != null)
                .getSingleResultOrNull());
    }

    /** Makes the next version of a document, for which this is what its history keeps. */
    Uni<Void> recordText(Long id, String before, Occasion occasion) {
        return getSession().chain(session -> session.createNativeQuery("""
                        with next as (
                          update document set version = version + 1 where id = ?1 returning key, version
                        )
                        insert into change (by, source, type, key, object_id, version, kind, before)
                        select ?2, ?3, 'document', key, ?1, version, 'TEXT_ATTACHED', cast(?4 as jsonb) from next""")
                .setParameter(1, id)
                .setParameter(2, occasion.by())
                .setParameter(3, occasion.source().name())
                .setParameter(4, before)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Does the work in one transaction, in a session of its own. */
    <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work);
    }
}
