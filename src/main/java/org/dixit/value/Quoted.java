package org.dixit.value;

/**
 * Someone's text as a message may repeat it: at most 40 characters of it, and nothing that could start a line in a log
 * or turn the direction of what follows.
 */
final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {
    }

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().limit(LONGEST).forEach(c -> quoted.appendCodePoint(isPlain(c) ? c : '\uFFFD'));
        // An emoji or the like counts as one here and as two in length().
        boolean all = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 1)) <= LONGEST;
        return quoted.append(all ? "'" : "…'").toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
