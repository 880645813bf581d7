package org.dixit.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with a line, for the one who wrote it.
 *
 * @param line counted from 1
 * @param type of the line, null where it could not be read
 * @param key of the line, null where it could not be read
 * @param field where in the line, such as {@code reports[2].evidence[0].sha256}; null for the line as a whole
 * @param message what is wrong
 * @param action what to do about it
 */
@RegisterForReflection
@JsonInclude(Include.NON_NULL)
public record Problem(long line, String type, String key, String field, Code code, String message, String action) {

    /** What kind of mistake it is. */
    public enum Code {
        /** The line cannot be read at all: no UTF-8, no JSON, too long. */
        MALFORMED,
        /** A field, or the line in its place, says what is not allowed. */
        INVALID,
        /** The same key a second time. */
        DUPLICATE_KEY,
        /** A key that neither the dossier nor the database defines. */
        UNKNOWN_KEY,
        /** An object that is there in another version than expected. */
        CONFLICT,
        /** Something contains itself. */
        CYCLE,
        /** A passage outside its document's text. */
        PASSAGE_NOT_FOUND,
        /** A hash that is not that of the text. */
        HASH_MISMATCH
    }
}
