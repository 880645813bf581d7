package org.dixit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {

    @ParameterizedTest
    @ValueSource(strings = {"Île\nÎle\n", "Île\r\nÎle", "\uFEFFÎle\nÎle", "\uFEFFÎle\r\nÎle\r\n", "Île\r\nÎle\nÎle"})
    void areAllOthersThatDifferInMarkNewlineOrLineEnds(String text) {
        var plain = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();

        var variants = bodies(text);

        for (var mark : List.of("", "\uFEFF")) {
            for (var end : List.of("", "\n")) {
                for (var variant : List.of(mark + plain + end, (mark + plain + end).replace("\n", "\r\n"))) {
                    assertTrue(variant.equals(text) != variants.contains(variant), variant);
                }
            }
        }
    }

    @Test
    void firstThoseThatDifferLeast() {
        assertEquals(List.of("\uFEFFÎle\nÎle", "Île\nÎle\n", "Île\r\nÎle", "\uFEFFÎle\nÎle\n", "\uFEFFÎle\r\nÎle", "Île\r\nÎle\r\n", "\uFEFFÎle\r\nÎle\r\n"),
                bodies("Île\nÎle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\uFEFF", "\uFEFF\n", "\uFEFF\r\n", "a"})
    void areNeverEmpty(String text) {
        assertFalse(bodies(text).contains(""));
    }

    private static List<String> bodies(String text) {
        return Variant.of(text).stream().map(variant -> variant.text().body()).toList();
    }
}
