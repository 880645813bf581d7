package org.dixit.line;

/**
 * On which occasion something is written, as its history keeps it.
 *
 * @param by who it is
 * @param source by which way it comes
 * @param reason why; null where nobody said
 */
public record Occasion(String by, Source source, String reason) {

    /** The ways by which something comes. */
    public enum Source { IMPORT, MUTATION, TEXT }

    public Occasion(String by, Source source) {
        this(by, source, null);
    }
}
