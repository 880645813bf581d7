package org.dixit.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.Supplier;

@ApplicationScoped
class DocumentRepository implements PanacheRepository<DocumentEntity> {

    /** The document of that key, for this transaction alone to write; null where there is none. */
    Uni<DocumentEntity> findForWriting(String key) {
        return find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Does the work in one transaction, in a session of its own. */
    <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work);
    }
}
