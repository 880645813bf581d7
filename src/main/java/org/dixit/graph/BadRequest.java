package org.dixit.graph;

/** Something that a client asked for cannot be: the message says what is wrong and what to do instead. */
public final class BadRequest extends RuntimeException {

    private static final int SHOWN = 40;

    private final String code;

    /** @param code what is wrong, in UPPER_SNAKE_CASE, for {@code extensions.code} */
    public BadRequest(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** So much of what a client sent as fits into a message. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
