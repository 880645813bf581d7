package org.dixit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dixit.http.Failure;

class TextTest {

    @Provide
    Arbitrary<String> texts() {
        var character = Arbitraries.oneOf(
                Arbitraries.of(" ", "\n", "a", "é", "’", "—", "\uFEFF", "🌊", "👩🏽‍🚒", "\u0301", "\uD800\uDC00", "\uDBFF\uDFFF"),
                Arbitraries.chars().range('\u0001', '\uD7FF').map(String::valueOf));
        return character.list().ofMinSize(1).ofMaxSize(300).map(parts -> String.join("", parts));
    }

    @Property
    void passagesAreThoseOfTheStringByCodePoints(@ForAll("texts") String string, @ForAll int one, @ForAll int other) {
        var text = Text.of(string);
        var count = string.codePointCount(0, string.length());
        var start = Math.min(Math.floorMod(one, count + 1), Math.floorMod(other, count + 1));
        var end = Math.max(Math.floorMod(one, count + 1), Math.floorMod(other, count + 1));
        var words = string.substring(string.offsetByCodePoints(0, start), string.offsetByCodePoints(0, end));

        assertEquals(count, text.characters());
        assertEquals(string, text.body());
        assertEquals(Flood.sha256(string), text.sha256());
        assertEquals(words, text.words(start, end));
        assertEquals(Flood.sha256(words), text.sha256(start, end));
    }

    @Property
    void bytesAndStringAreTheSameText(@ForAll("texts") String string) {
        assertEquals(Text.of(string).sha256(), Text.of(string.getBytes(StandardCharsets.UTF_8)).sha256());
    }

    @Example
    void halfOfASurrogatePair_isNoText() {
        var failure = assertThrows(Failure.class, () -> Text.of("Sévrine \uD83C"));

        assertEquals("NOT_UNICODE", failure.answer().code());
    }
}
