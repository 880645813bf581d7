package org.dixit.document;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DocumentTextRepository implements PanacheRepository<DocumentTextEntity> {

    /** Takes the place of the text seen before. That one is not read: it may be long. */
    Uni<Void> write(DocumentTextEntity text) {
        return update("characters = ?1, sha256 = ?2, body = ?3 where documentId = ?4", text.characters, text.sha256, text.body, text.documentId)
                .chain(updated -> updated > 0 ? Uni.createFrom().voidItem() : persist(text).replaceWithVoid());
    }
}
