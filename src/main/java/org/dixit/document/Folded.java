package org.dixit.document;

import java.util.Arrays;

/**
 * A text without what a quote need not have as the text does: white space and characters that are not seen at all are left
 * out, and quotation marks are straight.
 *
 * @param letters what is left
 * @param offsets where each char of it is in the text, ascending
 */
record Folded(String letters, int[] offsets) {

    private static final String INVISIBLE = "\u00ad\u200b\u2060\ufeff";
    private static final String DOUBLE_MARKS = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u275d\u275e\u301d\u301e\u301f\uff02";
    private static final String SINGLE_MARKS = "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u275b\u275c\uff07\u0060\u00b4\u02bc";

    static Folded of(String text) {
        var letters = new StringBuilder(text.length());
        var offsets = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (!isLeftOut(character)) {
                offsets[letters.length()] = at;
                letters.append(straight(character));
            }
        }
        return new Folded(letters.toString(), Arrays.copyOf(offsets, letters.length()));
    }

    private static boolean isLeftOut(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || INVISIBLE.indexOf(character) >= 0;
    }

    private static char straight(char character) {
        return character < '`' ? character
                : DOUBLE_MARKS.indexOf(character) >= 0 ? '"'
                : SINGLE_MARKS.indexOf(character) >= 0 ? '\''
                : character;
    }

    int offset(int letter) {
        return offsets[letter];
    }

    /** Whether these letters end before a place in the text. */
    boolean endsAt(int place, String ending) {
        int end = lettersBefore(place);
        return end >= ending.length() && letters.startsWith(ending, end - ending.length());
    }

    /** Whether these letters begin at a place in the text. */
    boolean beginsAt(int place, String beginning) {
        return letters.startsWith(beginning, lettersBefore(place));
    }

    private int lettersBefore(int place) {
        int found = Arrays.binarySearch(offsets, place);
        return found >= 0 ? found : -found - 1;
    }
}
