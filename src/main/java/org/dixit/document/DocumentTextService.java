package org.dixit.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dixit.document.TextAnswer.UnknownDocument;

/** Gives documents their texts, once these are found to be right. */
@ApplicationScoped
public class DocumentTextService {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");

    private final WritingTurn turn;
    private final DocumentRepository documents;
    private final DocumentTextRepository texts;
    private final PassageRepository passages;
    private final Vertx vertx;

    DocumentTextService(WritingTurn turn, DocumentRepository documents, DocumentTextRepository texts, PassageRepository passages, Vertx vertx) {
        this.turn = turn;
        this.documents = documents;
        this.texts = texts;
        this.passages = passages;
        this.vertx = vertx;
    }

    /**
     * Compares a text with what its document states and with every passage in it. If all of that agrees, it takes the
     * place of a text seen before, and the passages are verified; else nothing is written. One transaction of its own.
     *
     * @param key of the document
     * @param keep whether to keep the text, or only what was found; then one kept before is let go, too
     */
    public Uni<TextAnswer> attach(String key, Text text, boolean keep) {
        if (!KEY.matcher(key).matches()) {
            return Uni.createFrom().item(new UnknownDocument());
        }
        return Uni.createFrom().deferred(() -> documents.inTransaction(() -> turn.take()
                        .chain(() -> documents.findForWriting(key))
                        .chain(document -> document == null ? Uni.createFrom().item(new UnknownDocument()) : attach(document, text, keep))))
                .runSubscriptionOn(MutinyHelper.executor(vertx.getDelegate().getOrCreateContext()))
                .onFailure(WritingTurn::isTimeout).transform(WritingTurn::busy);
    }

    private Uni<TextAnswer> attach(DocumentEntity document, Text text, boolean keep) {
        return compare(new Comparison(document, text), true)
                .chain(comparison -> comparison.agrees()
                        ? write(document, text, keep).replaceWith(comparison.accepted(keep))
                        : hint(document, text).map(comparison::mismatch));
    }

    private Uni<Comparison> compare(Comparison comparison, boolean toTheEnd) {
        return Multi.createBy().repeating()
                .uni(() -> passages.findAfter(comparison.reached(), comparison.documentId())
                        .call(page -> aside(() -> comparison.add(page))))
                .until(page -> page.isEmpty() || !toTheEnd && !comparison.agrees())
                .collect().last()
                .replaceWith(comparison);
    }

    private Uni<Void> write(DocumentEntity document, Text text, boolean keep) {
        return texts.write(new DocumentTextEntity(document.id, text, keep))
                .chain(() -> passages.verify(document.id))
                .replaceWithVoid();
    }

    /** What would make the text right; null where none of the usual changes does. */
    private Uni<String> hint(DocumentEntity document, Text text) {
        return aside(() -> Variant.of(text.body()))
                .onItem().transformToMulti(variants -> Multi.createFrom().iterable(variants))
                .onItem().transformToUniAndConcatenate(variant -> aside(() -> new Comparison(document, variant.text()))
                        .chain(comparison -> comparison.agrees() ? compare(comparison, false) : Uni.createFrom().item(comparison))
                        .map(comparison -> comparison.agrees() ? variant.hint() : null))
                .toUni();
    }

    /** Long texts take long to compute with: that is done where nothing else waits for it. */
    private <T> Uni<T> aside(Callable<T> computation) {
        return vertx.executeBlocking(computation, false);
    }
}
