package org.dixit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvFileSource(resources = "language-tags-wellformed.csv", numLinesToSkip = 1)
    void passesTagsInTheRecommendedCase(String tag) {
        assertSame(tag, LanguageTag.check(tag));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "language-tags-refused.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesSayingWhatToWrite(String tag, String hint) {
        String message = assertThrows(IllegalArgumentException.class, () -> LanguageTag.check(tag)).getMessage();

        assertTrue(message.contains(hint), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr                             | fr",
            "FR-ch                          | fr-CH fr",
            "zh-hant-tw                     | zh-Hant-TW zh-Hant zh",
            "zh-Hant-CN-x-private1-private2 | zh-Hant-CN-x-private1-private2 zh-Hant-CN-x-private1 zh-Hant-CN zh-Hant zh",
            "de-DE-u-co-phonebk             | de-DE-u-co-phonebk de-DE-u-co de-DE de",
            "en-a-bb-b-cc                   | en-a-bb-b-cc en-a-bb en",
            "en-x-a-b                       | en-x-a-b en",
            "x-mine                         | x-mine",
            "x-a-b                          | x-a-b",
            "i-klingon                      | i-klingon",
            "english                        | english"})
    void looksUpFromTheMostSpecificTag(String range, String tags) {
        assertEquals(List.of(tags.split(" ")), LanguageTag.lookup(range));
    }

    @Test
    void anyLanguageLooksUpNothing() {
        assertEquals(List.of(), LanguageTag.lookup("*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "\"\"             | There is no language",
            "fr_CH            | write fr-CH",
            "\" fr\"          | write fr",
            "fr-*             | write one such as fr, fr-CH or zh-Hant-TW, or * for any",
            "*-CH             | write one such as",
            "fr,en            | write one such as",
            "fr-              | write one such as",
            "419              | write one such as",
            "fr-abcdefghi     | write one such as",
            "français         | write one such as"})
    void refusesMalformedRangesSayingWhatToWrite(String range, String hint) {
        String message = assertThrows(IllegalArgumentException.class, () -> LanguageTag.lookup(range)).getMessage();

        assertTrue(message.contains(hint), message);
    }

    @Test
    void refusesNull() {
        assertThrows(IllegalArgumentException.class, () -> LanguageTag.check(null));
        assertThrows(IllegalArgumentException.class, () -> LanguageTag.lookup(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "-ab", "-a1b2c3", "-x", "_", " ", "\uD83D\uDE00"})
    void refusesHugeTextsWithoutRepeatingThem(String piece) {
        String huge = "fr" + piece.repeat(1_000_000);

        for (Runnable use : List.<Runnable>of(() -> LanguageTag.check(huge), () -> LanguageTag.lookup(huge))) {
            String message = assertThrows(IllegalArgumentException.class, use::run).getMessage();
            assertTrue(message.length() < 300, message);
        }
    }
}
