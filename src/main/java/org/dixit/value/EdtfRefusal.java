package org.dixit.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Says of a text that {@link Edtf} does not read what is wrong with it and what to write instead. A correction is only
 * proposed where it can be read itself. {@link DateRefusal} does the same for one date of it.
 */
final class EdtfRefusal {

    static final String FORMS = "a date such as 2025-02-04, 2025-02, 2025, 2024-23 (autumn), 202X, 2024-12~ or 2024-08/..";

    /** Longer texts are not looked into, so that a refusal costs little whatever is sent. */
    private static final int LONGEST_EXPLAINED = 64;

    private static final Pattern CLOCK = Pattern.compile("[0-9][TtZz]|:");
    private static final Pattern FROM_THE_CLOCK_ON = Pattern.compile("[Tt ][0-9:.,Zz+ -]*|[Zz]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^Xx]]{3}");

    /** An open end as level 1 of EDTF or its drafts write it. */
    private static final Pattern END_WITHOUT_DOTS = Pattern.compile("^(open|unknown)?(?=/)|(?<=/)(open|unknown)?$");

    private static final List<UnaryOperator<String>> RULES = List.of(
            EdtfRefusal::words,
            EdtfRefusal::timeOfDay,
            EdtfRefusal::whiteSpace,
            EdtfRefusal::foreignCharacters,
            EdtfRefusal::set,
            EdtfRefusal::dotsWithoutSlash,
            EdtfRefusal::slashes);

    private EdtfRefusal() {
    }

    /** What to tell the one who wrote it. */
    static String explain(String text) {
        if (text == null || text.isBlank()) {
            return "There is no date: write " + FORMS;
        }
        if (text.length() > LONGEST_EXPLAINED) {
            return because(text, "is longer than any EDTF date", null, FORMS);
        }
        return RULES.stream()
                .map(rule -> rule.apply(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> DateRefusal.explain(text));
    }

    static String because(String text, String wrong, String correction, String otherwise) {
        boolean isRight = correction != null && Edtf.read(correction) != null;
        return Quoted.of(text) + " " + wrong + ": write " + (isRight ? correction : otherwise);
    }

    private static String words(String text) {
        return WORD.matcher(dotted(text)).find() ? because(text, "has words in it", null, FORMS) : null;
    }

    private static String timeOfDay(String text) {
        if (!CLOCK.matcher(text).find()) {
            return null;
        }
        String days = FROM_THE_CLOCK_ON.matcher(text).replaceAll("");
        return because(text, "has a time of day, which is not kept", days, "the day alone, such as 2025-02-04");
    }

    private static String whiteSpace(String text) {
        String without = text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return without.equals(text) ? null
                : because(text, "has white space in it", without, "it without, such as 2025-02-04 or 2024-08/2025-02");
    }

    private static String foreignCharacters(String text) {
        return text.chars().allMatch(c -> c < 128) ? null
                : because(text, "has characters other than 0-9 X - / . ~ ? %", inAscii(text), FORMS);
    }

    private static String set(String text) {
        return text.chars().noneMatch(c -> "[]{},".indexOf(c) >= 0) ? null
                : because(text, "is a set, which belongs to level 2 of EDTF", null, "one date, or an interval such as 2024/2026");
    }

    private static String dotsWithoutSlash(String text) {
        int dots = text.indexOf("..");
        if (dots < 0 || text.indexOf('/') >= 0) {
            return null;
        }
        String start = text.substring(0, dots);
        String end = text.substring(dots + 2);
        String interval = (start.isEmpty() ? ".." : start) + "/" + (end.isEmpty() ? ".." : end);
        return because(text, "has .. outside an interval", interval, "an interval such as 2024-08/..");
    }

    private static String slashes(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        if (slash != text.lastIndexOf('/')) {
            return because(text, "has more than one /", DateRefusal.hyphenated(text),
                    "a day as 2025-02-04 and an interval as 2024-08/2025-02");
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static String interval(String text, String start, String end) {
        if (!dotted(text).equals(text)) {
            return because(text, "has an end without a date", dotted(text), "an open end as .., such as 2024-08/..");
        }
        if (end.matches("[0-9]{1,2}")) {
            return because(text, "has an end that is not written in full", DateRefusal.hyphenated(text),
                    "both ends in full, such as 2024-12-14/2024-12-15");
        }
        if (Edtf.read(start + "/..") == null) {
            return DateRefusal.explain(start);
        }
        return Edtf.read("../" + end) == null ? DateRefusal.explain(end)
                : because(text, "ends before it begins", end + "/" + start, "the earlier end first");
    }

    private static String dotted(String text) {
        return END_WITHOUT_DOTS.matcher(text).replaceAll("..");
    }

    /** What a word processor or another script made of it, undone. */
    private static String inAscii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
