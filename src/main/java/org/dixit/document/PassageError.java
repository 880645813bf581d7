package org.dixit.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.dixit.line.Problem.Code;

/**
 * That a passage is not in a text as its claim states it.
 *
 * @param claim its key
 * @param report which of the claim's reports, from 0
 * @param evidence which of the report's passages, from 0
 * @param start the first code point, from 0
 * @param end after the last code point
 * @param expected the hash that the claim states
 * @param found the hash of the text there; null where the text ends before
 */
@RegisterForReflection
public record PassageError(Code code, String claim, int report, int evidence, int start, int end, String expected, String found, String message) {

    /** What is wrong with a passage in a text; null where nothing is. */
    static PassageError of(StatedPassage passage, Text text) {
        if (passage.end() > text.characters()) {
            return error(Code.PASSAGE_NOT_FOUND, passage, null, "The text ends before, after %d characters.".formatted(text.characters()));
        }
        var found = text.sha256(passage.start(), passage.end());
        if (!found.equals(passage.sha256())) {
            return error(Code.HASH_MISMATCH, passage, found, "The words there are other ones: their hash differs.");
        }
        if (passage.quote() != null && !passage.quote().equals(text.words(passage.start(), passage.end()))) {
            return error(Code.INVALID, passage, found, "The hash is right, but the recorded quote is not the words there.");
        }
        return null;
    }

    private static PassageError error(Code code, StatedPassage passage, String found, String message) {
        return new PassageError(code, passage.claim(), passage.report() - 1, passage.evidence() - 1, passage.start(), passage.end(),
                passage.sha256(), found, message);
    }
}
