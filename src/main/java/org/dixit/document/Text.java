package org.dixit.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dixit.http.Failure;
import org.dixit.value.Sha256;

/**
 * The text of a document exactly as it was sent, and where the passages in it are. Never empty, and without the one
 * character that PostgreSQL cannot keep, U+0000. Positions count code points from 0; hashes are of UTF-8 bytes.
 */
public final class Text {

    static final String EMPTY = "The text is empty.";
    static final String INSTEAD_OF_EMPTY = "Send the text of the document.";

    /** Every so many code points it is noted where the next one begins, so that finding one is short, and so is the list. */
    private static final int STRIDE = 64;

    private final byte[] utf8;
    private final int[] strides;
    private final int characters;
    private final String sha256;

    private Text(byte[] utf8) {
        this.utf8 = utf8;
        this.strides = new int[utf8.length / STRIDE + 1];
        this.characters = measure();
        this.sha256 = sha256(0, characters);
    }

    /** @throws Failure if it is not a text that can be kept */
    public static Text of(String text) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException halfACharacter) {
            throw new Failure(400, "NOT_UNICODE", "The text has half of a surrogate pair, which is no character.", "Send both halves, or none.");
        }
    }

    /**
     * @param utf8 not to be changed afterwards
     * @throws Failure if it is not a text that can be kept
     */
    static Text of(byte[] utf8) {
        if (utf8.length == 0) {
            throw new Failure(400, "EMPTY_TEXT", EMPTY, INSTEAD_OF_EMPTY);
        }
        var malformed = malformed(utf8);
        if (malformed >= 0) {
            throw new Failure(400, "NOT_UTF8", "The text is not UTF-8: see byte %d, counted from 0.".formatted(malformed),
                    isUtf16(utf8) ? "It begins as UTF-16 does: convert it to UTF-8." : "Convert it to UTF-8.");
        }
        for (var at = 0; at < utf8.length; at++) {
            if (utf8[at] == 0) {
                throw new Failure(400, "NUL_CHARACTER", "The text has the character U+0000 at byte %d, counted from 0.".formatted(at),
                        "Leave it out: no text has it, and the database cannot keep it.");
            }
        }
        return new Text(utf8);
    }

    /** Where the first byte is that is no part of a character, or -1. */
    private static int malformed(byte[] utf8) {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(utf8);
        var chars = CharBuffer.allocate(8192);
        var result = decoder.decode(bytes, chars, true);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, chars.clear(), true);
        }
        return result.isError() ? bytes.position() : -1;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private int measure() {
        var count = 0;
        for (var at = 0; at < utf8.length; at++) {
            if (isFirstOfCharacter(at)) {
                if (count % STRIDE == 0) {
                    strides[count / STRIDE] = at;
                }
                count++;
            }
        }
        return count;
    }

    private boolean isFirstOfCharacter(int at) {
        return (utf8[at] & 0xC0) != 0x80;
    }

    /** How many code points there are. */
    public int characters() {
        return characters;
    }

    /** In lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /**
     * The hash of a passage, in lower-case hexadecimal digits.
     *
     * @param end after the last code point; at most {@link #characters}
     */
    String sha256(int start, int end) {
        var from = offset(start);
        return Sha256.of(utf8, from, offset(end) - from);
    }

    /** @param end as for the hash */
    String words(int start, int end) {
        var from = offset(start);
        return new String(utf8, from, offset(end) - from, StandardCharsets.UTF_8);
    }

    /** The whole of it. */
    String body() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private int offset(int character) {
        if (character == characters) {
            return utf8.length;
        }
        var at = strides[character / STRIDE];
        for (var left = character % STRIDE; left > 0; left--) {
            at++;
            while (!isFirstOfCharacter(at)) {
                at++;
            }
        }
        return at;
    }
}
