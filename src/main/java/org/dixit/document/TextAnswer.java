package org.dixit.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What became of a text that was sent for a document. */
public sealed interface TextAnswer {

    /**
     * It is right.
     *
     * @param document its key
     * @param characters code points
     * @param kept whether it can be read from now on, or was only verified
     * @param passages how many there are in it, all of them verified now
     */
    @RegisterForReflection
    record Accepted(String document, int characters, String sha256, boolean kept, long passages) implements TextAnswer {
    }

    /**
     * It is not the text that the document or claims speak of; nothing was written. Shown as other errors are.
     *
     * @param document its key
     * @param stated what the document states of its text
     * @param found what the text sent has
     * @param errors the passages that are not in it, as they are stored; at most a hundred of them
     * @param total how many passages are not in it
     * @param more whether there are more errors than these
     */
    @RegisterForReflection
    record Mismatch(String code, String message, String action, String document, Measure stated, Measure found, List<PassageError> errors,
            long total, boolean more) implements TextAnswer {
    }

    /**
     * The document has changed since; nothing was written.
     *
     * @param version that it has by now
     */
    record Outdated(int version) implements TextAnswer {
    }

    /** There is no such document. */
    record UnknownDocument() implements TextAnswer {
    }

    /**
     * How long a text is, and its hash; null where that is not stated.
     *
     * @param characters code points
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measure(Integer characters, String sha256) {
    }
}
