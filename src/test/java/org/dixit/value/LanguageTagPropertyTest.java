package org.dixit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguageTagPropertyTest {

    private static final Pattern SINGLES = Pattern.compile("(^|-).-.(-|$)");

    @Property
    void anyTextPassesOrIsRefused(@ForAll String text) {
        passesOrIsRefused(text);
    }

    /** Java's own grammar, where it is the same: it has no irregular tags, takes longer languages and lets subtags repeat. */
    @Property(tries = 20_000)
    void isAsWellFormedAsJavaSays(@ForAll("nearlyTags") String text) {
        boolean passes = passesOrIsRefused(text);

        boolean hasLongLanguage = text.split("-", 2)[0].length() > 3;
        boolean isIrregular = text.startsWith("i-");
        if (!hasLongLanguage && !isIrregular && !repeats(text)) {
            assertEquals(isWellFormedInJava(text), passes, text);
        }
    }

    /** Java's own lookup, where it is the same: of several single characters in a row it drops but one. */
    @Property(tries = 20_000)
    void looksUpWhatJavaLooksUp(@ForAll("nearlyTags") String range, @ForAll("nearlyTags") String other) {
        Assume.that(passesOrIsRefused(range) && !SINGLES.matcher(range).find());
        List<String> kept = Stream.concat(Stream.of("fr", "fr-CH", "zh-Hant", "zh", "x-private", "gsw-u-co"),
                passesOrIsRefused(other) ? LanguageTag.lookup(other).stream().limit(1) : Stream.empty()).toList();

        String found = LanguageTag.lookup(range).stream().filter(kept::contains).findFirst().orElse(null);

        assertEquals(Locale.lookupTag(List.of(new Locale.LanguageRange(range)), kept), found, range);
    }

    /** Whether it passes, in whatever case it is written. */
    private static boolean passesOrIsRefused(String text) {
        try {
            return LanguageTag.check(text).equals(text);
        } catch (IllegalArgumentException refused) {
            String message = refused.getMessage();
            assertTrue(message.contains(": write "), message);
            boolean isOnlyCase = message.contains("letter case");
            if (isOnlyCase) {
                assertTrue(text.equalsIgnoreCase(LanguageTag.check(message.substring(message.indexOf(": write ") + 8))));
            }
            return isOnlyCase;
        }
    }

    private static boolean repeats(String text) {
        String[] subtags = text.toLowerCase(Locale.ROOT).split("-");
        return Stream.of(subtags).distinct().count() < subtags.length;
    }

    private static boolean isWellFormedInJava(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> nearlyTags() {
        Arbitrary<String> first = Arbitraries.of("fr", "zh", "EN", "gsw", "x", "i", "f", "419", "french");
        Arbitrary<String> next = Arbitraries.of("CH", "tw", "Hant", "latn", "yue", "419", "rozaj", "1996", "1abc", "valencia",
                "u", "a", "b", "x", "co", "phonebk", "private", "", "*", "a1", "12", "abcdefghi");
        return Combinators.combine(first, next.list().ofMaxSize(6))
                .as((language, others) -> others.isEmpty() ? language : language + "-" + String.join("-", others));
    }
}
