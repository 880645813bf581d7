package org.dixit.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a text as BCP 47 writes it: {@code fr}, {@code fr-CH}, {@code zh-Hant-TW}.
 * Tags are well-formed (RFC 5646) and in the letter case that it recommends (2.1.1), so that equal tags are equal strings.
 * Whether their subtags are registered is not looked up.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47: RFC 5646 (tags) and RFC 4647 (matching)</a>
 */
public final class LanguageTag {

    /** RFC 5646 has no limit; it asks for room for 35 characters (4.4.1). This one also bounds what matching a pattern costs. */
    private static final int LONGEST = 100;

    private static final String EXAMPLES = "one such as fr, fr-CH or zh-Hant-TW";

    /** The grammar of RFC 5646, 2.1, but for languages of four letters and more: see {@link #check}. */
    private static final Pattern TAG = Pattern.compile("""
            (?: [a-z]{2,3} (?: -[a-z]{3} ){0,3}                         # language, extended language
                (?: -[a-z]{4} )?                                        # script
                (?: -[a-z]{2} | -[0-9]{3} )?                            # region
                (?<variants> (?: -[a-z0-9]{5,8} | -[0-9][a-z0-9]{3} )* )
                (?<extensions> (?: -[a-wyz0-9] (?: -[a-z0-9]{2,8} )+ )* )
                (?: -x (?: -[a-z0-9]{1,8} )+ )?                         # private use
            | x (?: -[a-z0-9]{1,8} )+
            )""", Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

    /** The irregular grandfathered tags of RFC 5646, 2.1; the regular ones are shaped like other tags. */
    private static final Set<String> IRREGULAR = Set.of("en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",
            "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE");

    /** A basic language range (RFC 4647, 2.1), but for the one that is {@code *}. */
    private static final Pattern RANGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {
    }

    /**
     * The tag itself, if it is well-formed and in the recommended case. Stricter than the grammar in one point: the
     * language has two or three letters, since four are reserved and five to eight have never been registered, so that
     * {@code french} is a mistake. As RFC 5646 demands beside its grammar, no variant and no extension occurs twice.
     *
     * @throws IllegalArgumentException if the tag is null or anything else; its message says what to write instead
     */
    public static String check(String tag) {
        if (tag == null || tag.isEmpty()) {
            throw new IllegalArgumentException("There is no language tag: write " + EXAMPLES);
        }
        if (!isWellFormed(tag)) {
            throw new IllegalArgumentException("The language tag " + Quoted.of(tag) + " is malformed: write "
                    + correction(tag, EXAMPLES + " (language, script, region, variants, in this order)"));
        }
        String recommended = inRecommendedCase(tag);
        if (!recommended.equals(tag)) {
            throw new IllegalArgumentException(
                    "The language tag " + Quoted.of(tag) + " is not in the recommended letter case: write " + recommended);
        }
        return tag;
    }

    /**
     * The tags under which to look for a text in the language asked for, most specific first, in the recommended case:
     * for {@code zh-hant-tw} these are {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}. A single letter or digit goes
     * together with what follows it (RFC 4647, 3.4). Empty for {@code *}: any language will do.
     *
     * @param range a basic language range (RFC 4647, 2.1), in any case
     * @throws IllegalArgumentException if the range is null or malformed; its message says what to write instead
     */
    public static List<String> lookup(String range) {
        if ("*".equals(range)) {
            return List.of();
        }
        String otherwise = EXAMPLES + ", or * for any";
        if (range == null || range.isEmpty()) {
            throw new IllegalArgumentException("There is no language to look up: write " + otherwise);
        }
        if (range.length() > LONGEST || !RANGE.matcher(range).matches()) {
            throw new IllegalArgumentException(
                    "The language " + Quoted.of(range) + " is malformed: write " + correction(range, otherwise));
        }
        List<String> tags = new ArrayList<>();
        String tag = inRecommendedCase(range);
        while (!tag.isEmpty()) {
            tags.add(tag);
            tag = shortened(tag);
        }
        return List.copyOf(tags);
    }

    private static boolean isWellFormed(String tag) {
        if (tag.length() > LONGEST) {
            return false;
        }
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? !repeats(matcher) : IRREGULAR.contains(inRecommendedCase(tag));
    }

    private static boolean repeats(Matcher tag) {
        Set<String> seen = new HashSet<>();
        return subtags(tag.group("variants")).stream().anyMatch(variant -> !seen.add(variant))
                || subtags(tag.group("extensions")).stream().anyMatch(subtag -> subtag.length() == 1 && !seen.add(subtag));
    }

    private static List<String> subtags(String part) {
        return part == null || part.isEmpty() ? List.of() : List.of(part.toLowerCase(Locale.ROOT).substring(1).split("-"));
    }

    /** The tag as POSIX or a careless hand wrote it, put right; or something else, if that does not make it well-formed. */
    private static String correction(String tag, String otherwise) {
        if (tag.length() > LONGEST) {
            return otherwise;
        }
        String hyphenated = tag.strip().replace('_', '-');
        return isWellFormed(hyphenated) ? inRecommendedCase(hyphenated) : otherwise;
    }

    /** Lower case, but from the second subtag to the first single character AA for two letters and Aaaa for four (2.1.1). */
    private static String inRecommendedCase(String tag) {
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-");
        for (int i = 1; i < subtags.length && subtags[i - 1].length() > 1; i++) {
            subtags[i] = switch (subtags[i].length()) {
                case 2 -> subtags[i].toUpperCase(Locale.ROOT);
                case 4 -> subtags[i].substring(0, 1).toUpperCase(Locale.ROOT) + subtags[i].substring(1);
                default -> subtags[i];
            };
        }
        return String.join("-", subtags);
    }

    /** Without its last subtag and the single characters before that; empty if nothing is left. */
    private static String shortened(String tag) {
        int end = tag.lastIndexOf('-');
        while (end == 1 || end > 1 && tag.charAt(end - 2) == '-') {
            end -= 2;
        }
        return tag.substring(0, Math.max(end, 0));
    }
}
