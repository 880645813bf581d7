package org.dixit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class EdtfPropertyTest {

    private static final Pattern CORRECTION = Pattern.compile(": write (\\S+)$");

    @Property
    void dayIsThatDay(@ForAll("days") LocalDate day) {
        assertEquals(new Edtf(day.toString(), day, day, false, false, false), Edtf.parse(day.toString()));
    }

    @Property
    void unspecifiedDigitsAndLessPreciseDatesContainTheDay(@ForAll("days") LocalDate day) {
        String text = day.toString();
        String year = text.substring(0, 4);
        String month = text.substring(0, 7);
        String[] forms = {year, month, year + "-XX", year + "-XX-XX", month + "-XX", decade(year), century(year)};
        for (String form : forms) {
            if (!form.startsWith("000X") && !form.startsWith("00XX")) {
                Edtf edtf = Edtf.parse(form);
                assertFalse(day.isBefore(edtf.earliest()) || day.isAfter(edtf.latest()), form);
            }
        }
    }

    @Property
    void everyDayLiesInExactlyOneSeason(@ForAll("days") LocalDate day) {
        // A winter is named after the year in which it begins; that of year 0 cannot be named.
        int year = day.getMonthValue() < 3 ? day.getYear() - 1 : day.getYear();
        int seasons = 0;
        for (int season = 21; season <= 24 && year > 0 && !(year == 9999 && season == 24); season++) {
            Edtf edtf = Edtf.parse("%04d-%d".formatted(year, season));
            seasons += day.isBefore(edtf.earliest()) || day.isAfter(edtf.latest()) ? 0 : 1;
        }
        assertEquals(year == 0 || day.getYear() == 9999 && day.getMonthValue() == 12 ? 0 : 1, seasons);
    }

    @Property
    void qualifiersNeverWiden(@ForAll("dates") String date) {
        Edtf plain = Edtf.parse(date);

        assertEquals(new Edtf(date + "~", plain.earliest(), plain.latest(), true, false, false), Edtf.parse(date + "~"));
        assertEquals(new Edtf(date + "?", plain.earliest(), plain.latest(), false, true, false), Edtf.parse(date + "?"));
        assertEquals(new Edtf(date + "%", plain.earliest(), plain.latest(), true, true, false), Edtf.parse(date + "%"));
    }

    @Property
    void intervalReachesFromItsStartToItsEndOrIsRefused(@ForAll("dates") String start, @ForAll("dates") String end) {
        String text = start + "/" + end;
        LocalDate earliest = Edtf.parse(start).earliest();
        LocalDate latest = Edtf.parse(end).latest();

        if (latest.isBefore(earliest)) {
            assertThrows(EdtfException.class, () -> Edtf.parse(text));
        } else {
            assertEquals(new Edtf(text, earliest, latest, false, false, true), Edtf.parse(text));
        }
        assertEquals(new Edtf(start + "/..", earliest, null, false, false, true), Edtf.parse(start + "/.."));
        assertEquals(new Edtf("../" + end, null, latest, false, false, true), Edtf.parse("../" + end));
    }

    @Property
    @Label("any text is read or refused with a hint, and nothing else happens")
    void anyTextIsReadOrRefused(@ForAll String text) {
        readOrRefused(text);
    }

    @Property(tries = 20_000)
    @Label("so is any text that looks like EDTF")
    void anyTextThatLooksLikeEdtfIsReadOrRefused(@ForAll("nearlyEdtf") String text) {
        readOrRefused(text);
    }

    private static void readOrRefused(String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            assertEquals(text, edtf.text());
            assertEquals(edtf, Edtf.parse(edtf.text()));
            assertTrue(edtf.earliest() == null || edtf.latest() == null || !edtf.latest().isBefore(edtf.earliest()));
            assertEquals(text.contains("/"), edtf.interval());
        } catch (EdtfException refused) {
            assertTrue(refused.getMessage().contains(": write "), refused.getMessage());
            assertTrue(refused.getMessage().length() < 300, refused.getMessage());
            Matcher correction = CORRECTION.matcher(refused.getMessage());
            if (correction.find()) {
                Edtf.parse(correction.group(1));
            }
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    /** Single dates of every form, without a qualifier. */
    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> forms = Arbitraries.of("day", "month", "year", "X", "XX", "-XX", "-XX-XX", "mm-XX", "21", "22", "23", "24");
        return Combinators.combine(Dates.dates().between(LocalDate.of(100, 1, 1), LocalDate.of(9998, 12, 31)), forms).as((day, form) -> {
            String text = day.toString();
            String year = text.substring(0, 4);
            return switch (form) {
                case "day" -> text;
                case "month" -> text.substring(0, 7);
                case "year" -> year;
                case "X" -> decade(year);
                case "XX" -> century(year);
                case "mm-XX" -> text.substring(0, 7) + "-XX";
                case "-XX", "-XX-XX" -> year + form;
                default -> year + "-" + form;
            };
        });
    }

    @Provide
    Arbitrary<String> nearlyEdtf() {
        Arbitrary<String> pieces = Arbitraries.of("2025", "2024", "0000", "9999", "20", "02", "-02", "-04", "-12", "-24", "-30", "-31",
                "X", "XX", "-XX", "x", "u", "~", "?", "%", "/", "..", "-", "T10:30", "Z", " ", "\t", "{", "]", ",",
                "Y", "E", "S", "W", "open", "unknown", "+", "：", "２", "–", "\uFEFF");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }

    private static String decade(String year) {
        return year.substring(0, 3) + "X";
    }

    private static String century(String year) {
        return year.substring(0, 2) + "XX";
    }
}
