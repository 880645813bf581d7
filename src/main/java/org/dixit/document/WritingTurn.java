package org.dixit.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.dixit.http.Failure;
import org.dixit.line.Workspace;
import org.hibernate.exception.LockTimeoutException;

/**
 * Keeps texts and imports apart. An import checks passages before it writes them, so no text may come in between; texts
 * do not disturb each other, so they share what an import has for itself.
 */
@ApplicationScoped
class WritingTurn {

    private final DocumentRepository documents;
    private final String wait;

    WritingTurn(DocumentRepository documents, TextIntakeConfig config) {
        this.documents = documents;
        this.wait = String.valueOf(config.maxWait().toMillis());
    }

    /** Waits for it, and from then on for no other lock longer, until the transaction ends. */
    Uni<Void> take() {
        return documents.getSession()
                .call(session -> session.createNativeQuery("select set_config('statement_timeout', '0', true) || set_config('lock_timeout', ?1, true)", String.class)
                        .setParameter(1, wait).getSingleResult())
                .call(session -> session.createNativeQuery("select pg_advisory_xact_lock_shared(?1)::text", String.class)
                        .setParameter(1, Workspace.TURN).getSingleResult())
                .replaceWithVoid();
    }

    /** Whether that is why something failed; Hibernate says it in two ways. */
    static boolean isTimeout(Throwable failure) {
        return failure instanceof LockTimeoutException || failure.getCause() instanceof LockTimeoutException;
    }

    static Failure busy(Throwable timeout) {
        var busy = new Failure(503, "BUSY", "An import or another text of this document is being written.", "Try again when it is done.");
        busy.addSuppressed(timeout);
        return busy;
    }
}
