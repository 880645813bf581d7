package org.dixit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "edtf-valid.csv", numLinesToSkip = 1)
    void readsWhatItSpansAndHowItIsQualified(
            String text, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain, boolean interval) {
        assertEquals(new Edtf(text, earliest, latest, approximate, uncertain, interval), Edtf.parse(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "edtf-invalid.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesSayingWhatIsWrongAndWhatToWrite(String text, String wrong, String instead) {
        String message = assertThrows(EdtfException.class, () -> Edtf.parse(text)).getMessage();

        int write = message.indexOf(": write ");
        assertTrue(write > 0, message);
        assertTrue(message.substring(0, write).contains(wrong), message);
        assertTrue(message.substring(write).contains(instead), message);
    }

    @Test
    void refusesNull() {
        String message = assertThrows(EdtfException.class, () -> Edtf.parse(null)).getMessage();

        assertTrue(message.startsWith("There is no date: write "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "X", "2025-", "..", "/", " ", "~", "[", "T10:", "\uD83D\uDE00", "é", "open/"})
    void refusesHugeTextsWithoutRepeatingThem(String piece) {
        String huge = "2025-02-04" + piece.repeat(1_000_000);

        String message = assertThrows(EdtfException.class, () -> Edtf.parse(huge)).getMessage();

        assertTrue(message.contains("is longer than any EDTF date"), message);
        assertTrue(message.length() < 300, message);
    }

    @Test
    void repeatsNothingThatCouldForgeALogLine() {
        String message = assertThrows(EdtfException.class, () -> Edtf.parse("2025\r\nERROR\u202E\uD83D")).getMessage();

        assertTrue(message.startsWith("'2025\uFFFD\uFFFDERROR\uFFFD\uFFFD' has words in it: write "), message);
    }

    @Test
    void constructorKeepsItsPromises() {
        LocalDate day = LocalDate.of(2025, 2, 4);

        assertThrows(NullPointerException.class, () -> new Edtf(null, day, day, false, false, false));
        assertThrows(IllegalArgumentException.class, () -> new Edtf("2025-02-04", day, null, false, false, false));
        assertThrows(IllegalArgumentException.class, () -> new Edtf("2025-02-04", null, day, false, false, false));
        assertThrows(IllegalArgumentException.class, () -> new Edtf("2025-02-04/2025-02-03", day, day.minusDays(1), false, false, true));
        assertFalse(new Edtf("2025-02-04", day, day, false, false, false).interval());
    }
}
