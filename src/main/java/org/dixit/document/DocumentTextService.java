package org.dixit.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.dixit.document.TextAnswer.Outdated;
import org.dixit.document.TextAnswer.UnknownDocument;
import org.dixit.line.Kinds;
import org.dixit.line.Occasion;

/** Gives documents their texts, once these are found to be right. */
@ApplicationScoped
public class DocumentTextService {

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
     * @param occasion on which it is sent, for the history of the document
     */
    Uni<TextAnswer> attach(SentText sent, Occasion occasion) {
        if (!Kinds.isKey(sent.document())) {
            return Uni.createFrom().item(new UnknownDocument());
        }
        return Uni.createFrom().deferred(() -> documents.inTransaction(() -> turn.take()
                        .chain(() -> documents.findForWriting(sent.document()))
                        .chain(document -> attach(document, sent, occasion))))
                .runSubscriptionOn(MutinyHelper.executor(vertx.getDelegate().getOrCreateContext()))
                .onFailure(WritingTurn::isTimeout).transform(WritingTurn::busy);
    }

    private Uni<TextAnswer> attach(DocumentEntity document, SentText sent, Occasion occasion) {
        if (document == null) {
            return Uni.createFrom().item(new UnknownDocument());
        }
        if (sent.expectedVersion() != null && sent.expectedVersion() != document.version) {
            return Uni.createFrom().item(new Outdated(document.version));
        }
        return compare(new Comparison(document, sent.text()), true)
                .chain(comparison -> comparison.agrees()
                        ? write(document.id, new DocumentTextEntity(document.id, sent.text(), sent.keep()), occasion)
                                .replaceWith(comparison.accepted(sent.keep()))
                        : hint(document, sent.text()).map(comparison::mismatch));
    }

    private Uni<Comparison> compare(Comparison comparison, boolean toTheEnd) {
        return Multi.createBy().repeating()
                .uni(() -> passages.findAfter(comparison.reached(), comparison.documentId())
                        .call(page -> aside(() -> comparison.add(page))))
                .until(page -> page.isEmpty() || !toTheEnd && !comparison.agrees())
                .collect().last()
                .replaceWith(comparison);
    }

    /** Passages may have come since the same text was seen, so they are verified either way. */
    private Uni<Void> write(Long document, DocumentTextEntity text, Occasion occasion) {
        return documents.saidBefore(document, text)
                .call(() -> passages.verify(document))
                .chain(before -> before == null
                        ? Uni.createFrom().voidItem()
                        : texts.write(text).chain(() -> documents.recordText(document, before, occasion)));
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
    <T> Uni<T> aside(Callable<T> computation) {
        return vertx.executeBlocking(computation, false);
    }
}
