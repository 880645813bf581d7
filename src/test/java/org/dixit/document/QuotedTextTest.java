package org.dixit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dixit.document.QuotedText.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Quotes as people and programs make them of a text. */
class QuotedTextTest {

    private static final String TEXT = """
            « Nous avons\u00a0évacué 1\u202f200 habitants\u00a0», a déclaré\r
            la maire d’Aubeterre. 🌊👩‍👧 “It's over,” she said;\tthe café (cafe\u0301) is open.
            Open it is.""";

    private final QuotedText text = new QuotedText(TEXT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "la maire                             | la maire",
        "\"Nous avons évacué 1 200 habitants\" | « Nous avons\u00a0évacué 1\u202f200 habitants\u00a0»",
        "1200 habitants                        | 1\u202f200 habitants",
        "déclaré la maire d'Aubeterre          | déclaré\\r\\nla maire d’Aubeterre",
        "\"It’s over,\" she                    | “It's over,” she",
        "said; the                             | said;\\tthe",
        "🌊                                    | 🌊",
        "👩‍👧                                    | 👩‍👧",
        "caf\u0065\u0301                       | cafe\u0301",
        "café                                  | café",
        "  is   open.                          | is open.",
    })
    void aQuoteIsFoundAsItStandsInTheText(String quote, String expected) {
        var places = text.find(new Quote(quote.strip(), null, null, null, null));

        var words = expected.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        assertEquals(1, places.total());
        assertEquals(words, places.first().get(0).words());
        assertEquals(words, cut(places.first().get(0)));
    }

    @ParameterizedTest
    @CsvSource({"nous avons", "Nous avons evacue", "habitants.", "cafés", "👧👩"})
    void lettersThatDiffer_areNotTheQuote(String quote) {
        assertEquals(0, text.find(new Quote(quote, null, null, null, null)).total());
    }

    @Test
    void exactWordsComeBeforeThoseThatDifferInWhiteSpace() {
        var twice = new QuotedText("a b, a  b");

        assertEquals(List.of(0), starts(twice, new Quote("a b", null, null, null, null)));
        assertEquals(List.of(5), starts(twice, new Quote("a  b", null, null, null, null)));
        assertEquals(List.of(0, 5), starts(twice, new Quote("ab", null, null, null, null)));
    }

    @Test
    void whatStandsAround_tellsPlacesApart() {
        var echo = new QuotedText("He said “no”. She said “no”! They said “no”.");

        assertEquals(List.of(9, 24, 40), starts(echo, new Quote("no", null, null, null, null)));
        assertEquals(List.of(24), starts(echo, new Quote("no", "She said\n\"", null, null, null)));
        assertEquals(List.of(24), starts(echo, new Quote("no", null, "\" !", null, null)));
        assertEquals(List.of(40), starts(echo, new Quote("no", null, null, 40, null)));
        assertEquals(List.of(9), starts(echo, new Quote("no", null, null, null, 11)));
        assertEquals(List.of(), starts(echo, new Quote("no", "We said", null, null, null)));
    }

    @Test
    void placesOverlap_andOnlyTheFirstAreTold() {
        var places = new QuotedText("aaaaaaaaaaaaaaa").find(new Quote("aa", null, null, null, null));

        assertEquals(14, places.total());
        assertEquals(10, places.first().size());
    }

    @Test
    void placesAreCountedInCodePoints_outsideOfTheTextThereIsNone() {
        var waves = new QuotedText("🌊a🌊a");

        assertEquals(List.of(3), starts(waves, new Quote("a", null, null, 3, null)));
        assertEquals(List.of(2), starts(waves, new Quote("🌊", null, null, null, 3)));
        assertEquals(List.of(3), starts(waves, new Quote("a", null, null, null, 4)));
        assertEquals(List.of(0), starts(waves, new Quote("\ud83c", null, null, null, 1)));
        for (int outside : new int[] {-1, 5, Integer.MAX_VALUE}) {
            assertEquals(List.of(), starts(waves, new Quote("a", null, null, outside, null)));
            assertEquals(List.of(), starts(waves, new Quote("a", null, null, null, outside)));
        }
    }

    /** To count them anew for each of its places took hours. */
    @Test
    @Timeout(30)
    void aShortQuoteOfALongText_isFoundInNoTime() {
        var text = new QuotedText("ы".repeat(3_000_000));

        assertEquals(List.of(2_999_999), starts(text, new Quote("ы", null, null, 2_999_999, null)));
        assertEquals(List.of(2_999_998), starts(text, new Quote("ы", "ы", "ы", null, 2_999_999)));
    }

    /** Whatever white space is put into a quote, and however its quotation marks are bent, it is found where it was taken from. */
    @Property
    void aQuoteIsFoundHoweverItsSpaceChanges(@ForAll("words") List<String> words, @ForAll("spaces") List<String> spaces) {
        var source = String.join(" ", words);
        var quote = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            quote.append(words.get(i).replace('“', '"').replace('’', '\'')).append(i + 1 < words.size() ? spaces.get(i % spaces.size()) : "");
        }

        var places = new QuotedText("begin " + source + " end").find(new Quote(quote.toString(), "begin", "end", null, null));

        assertEquals(1, places.total());
        assertEquals(source, places.first().get(0).words());
        assertEquals(6, places.first().get(0).start());
        assertEquals(6 + source.codePointCount(0, source.length()), places.first().get(0).end());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("mot", "“dit", "l’on", "🌊", "e\u0301", "1", "É", "—").list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> spaces() {
        return Arbitraries.of(" ", "\u00a0", "\n", "\r\n  ", "\t", "", "\u2009", "\u200b").list().ofMinSize(1).ofMaxSize(5);
    }

    private static String cut(Found found) {
        var codePoints = TEXT.codePoints().toArray();
        return new String(codePoints, found.start(), found.end() - found.start());
    }

    private static List<Integer> starts(QuotedText text, Quote quote) {
        return text.find(quote).first().stream().map(Found::start).toList();
    }
}
