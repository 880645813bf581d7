package org.dixit.document;

import java.util.ArrayList;
import java.util.List;
import org.dixit.document.PassageEntity.Place;
import org.dixit.document.TextAnswer.Accepted;
import org.dixit.document.TextAnswer.Measure;
import org.dixit.document.TextAnswer.Mismatch;

/** Compares a text with what its document and the passages in it state, page by page. No more is kept than is told. */
final class Comparison {

    private static final int MOST_TOLD = 100;

    private final DocumentEntity document;
    private final Text text;
    private final boolean characters;
    private final boolean sha256;
    private final List<PassageError> errors = new ArrayList<>();
    private Place reached = Place.FIRST;
    private long passages;
    private long wrong;

    Comparison(DocumentEntity document, Text text) {
        this.document = document;
        this.text = text;
        this.characters = document.characters == null || document.characters == text.characters();
        this.sha256 = document.sha256 == null || document.sha256.equals(text.sha256());
    }

    Comparison add(List<StatedPassage> page) {
        for (var passage : page) {
            var error = PassageError.of(passage, text);
            if (error != null && ++wrong <= MOST_TOLD) {
                errors.add(error);
            }
            reached = passage.place();
        }
        passages += page.size();
        return this;
    }

    Long documentId() {
        return document.id;
    }

    /** Of the passage added last. */
    Place reached() {
        return reached;
    }

    /** Whether everything agrees, so far. */
    boolean agrees() {
        return characters && sha256 && wrong == 0;
    }

    Accepted accepted(boolean kept) {
        return new Accepted(document.key, text.characters(), text.sha256(), kept, passages);
    }

    /** @param hint what would make the text right; null where that is not known */
    Mismatch mismatch(String hint) {
        return new Mismatch("TEXT_MISMATCH", message(),
                hint == null ? "Send the text that the document states and its passages were taken from, exactly as it was." : hint,
                document.key, new Measure(document.characters, document.sha256), new Measure(text.characters(), text.sha256()),
                List.copyOf(errors), wrong, wrong > errors.size());
    }

    private String message() {
        var reasons = new ArrayList<String>();
        if (!sha256) {
            reasons.add("its hash is %s, the document states %s".formatted(text.sha256(), document.sha256));
        }
        if (!characters) {
            reasons.add("it has %d characters (code points), the document states %d".formatted(text.characters(), document.characters));
        }
        if (wrong > 0) {
            reasons.add("passages not in it: %d of %d".formatted(wrong, passages));
        }
        return "This is not the text of the document: " + String.join("; ", reasons) + ". Nothing was written.";
    }
}
