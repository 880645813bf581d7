package org.dixit.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of one date, or one end of an interval, that {@link SingleDate} does not read what is wrong with it.
 *
 * @param text as written: ASCII, neither white space nor a slash
 * @param date without the qualifier at its end
 * @param qualifier the qualifier at its end, or empty
 */
record DateRefusal(String text, String date, String qualifier) {

    private static final String YEARS = "a year from 0001 to 9999, such as 2025";
    private static final String MONTHS = "a month 01 to 12, or a season 21 (spring) to 24 (winter)";
    private static final String UNKNOWN_DIGITS = "X only as in 20XX, 202X, 2025-XX, 2025-02-XX and 2025-XX-XX";

    private static final Pattern YEAR_TOO_LONG = Pattern.compile("[+-][0-9].*|[Yy].*|[0-9]{5}-.*|[0-9]{5}|[0-9]{7}|[0-9]{9,}.*");
    private static final Pattern NO_HYPHENS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})?");
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{4})-([0-9]{3})");
    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-?W[0-9]{2}.*");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})(-.*)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))-[0-9]{2}");

    private static final List<Function<DateRefusal, String>> RULES = List.of(
            DateRefusal::dots,
            DateRefusal::qualifiers,
            DateRefusal::yearOutOfRange,
            DateRefusal::yearByExponent,
            DateRefusal::yearOfFewDigits,
            DateRefusal::noHyphens,
            DateRefusal::ordinalOrWeek,
            DateRefusal::otherOrderOrWidth,
            DateRefusal::month,
            DateRefusal::day,
            DateRefusal::lowerCase,
            DateRefusal::unknownDigits);

    /** What to tell the one who wrote it. */
    static String explain(String text) {
        boolean qualified = !text.isEmpty() && isQualifier(text.charAt(text.length() - 1));
        int end = text.length() - (qualified ? 1 : 0);
        DateRefusal refusal = new DateRefusal(text, text.substring(0, end), text.substring(end));
        return RULES.stream()
                .map(rule -> rule.apply(refusal))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> refusal.because("is no EDTF date", null, EdtfRefusal.FORMS));
    }

    /** Year, month and day, joined by anything and of any width, as EDTF writes them; null if it is not these. */
    static String hyphenated(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches() ? joined(numbers) : null;
    }

    private static String joined(Matcher numbers) {
        String month = numbers.group(1) + "-" + twoDigits(numbers.group(2));
        return numbers.group(3) == null ? month : month + "-" + twoDigits(numbers.group(3));
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    private static boolean isQualifier(int character) {
        return character == '~' || character == '?' || character == '%';
    }

    private String because(String wrong, String correction, String otherwise) {
        return EdtfRefusal.because(text, wrong, correction == null ? null : correction + qualifier, otherwise);
    }

    private String dots() {
        return date.contains("..") ? because("is no open end", null, ".. alone for an open end, or one date") : null;
    }

    private String qualifiers() {
        if (date.chars().noneMatch(DateRefusal::isQualifier)) {
            return null;
        }
        String plain = date.replaceAll("[~?%]", "");
        boolean approximate = text.matches(".*[~%].*");
        boolean uncertain = text.matches(".*[?%].*");
        String correction = plain + (approximate && uncertain ? "%" : approximate ? "~" : "?");
        return EdtfRefusal.because(text,
                qualifier.isEmpty() ? "has a qualifier before its end, which belongs to level 2 of EDTF" : "has several qualifiers",
                correction, "one of ~ ? % (both) at the end, such as 2025-02~");
    }

    private String yearOutOfRange() {
        if (date.equals("000X") || date.equals("00XX")) {
            return because("reaches into the year 0000", null, "an interval from 0001, such as 0001/0009");
        }
        if (date.equals("9999-24")) {
            return because("reaches into the year 10000", "9999-12", "9999-12");
        }
        return date.startsWith("0000") || YEAR_TOO_LONG.matcher(date).matches()
                ? because("has a year outside 0001 to 9999", date.replaceFirst("^[+Yy]", ""), YEARS)
                : null;
    }

    private String yearByExponent() {
        return date.matches("[0-9]+[ES][0-9]+")
                ? because("has an exponent or significant digits, which belong to level 2 of EDTF", null,
                        "a decade such as 195X or a century such as 19XX")
                : null;
    }

    private String yearOfFewDigits() {
        return date.matches("[0-9]{1,3}(-.*)?") && !DAY_FIRST.matcher(date).matches()
                ? because("has a year of fewer than four digits", null, "all four, such as 2025, 202X (a decade) or 20XX (a century)")
                : null;
    }

    private String noHyphens() {
        Matcher numbers = NO_HYPHENS.matcher(date);
        return numbers.matches() ? because("has no hyphens", joined(numbers), "year, month and day as 2025-02-04") : null;
    }

    private String ordinalOrWeek() {
        Matcher ordinal = ORDINAL.matcher(date);
        if (ordinal.matches()) {
            int year = Integer.parseInt(ordinal.group(1));
            int day = Integer.parseInt(ordinal.group(2));
            String correction = day >= 1 && day <= Year.of(year).length() ? LocalDate.ofYearDay(year, day).toString() : null;
            return because("counts the days of the year, which EDTF does not", correction, "month and day, such as 2025-02-04");
        }
        return WEEK.matcher(date).matches()
                ? because("counts weeks, which EDTF does not", null, "the week's days, such as 2025-02-03/2025-02-09")
                : null;
    }

    private String otherOrderOrWidth() {
        String correction = hyphenated(date);
        boolean differs = correction != null && !correction.equals(date);
        return differs || DAY_FIRST.matcher(date).matches()
                ? because("is not written as year-month-day with four, two and two digits", correction, "it so, such as 2025-02-04")
                : null;
    }

    private String month() {
        Matcher matcher = MONTH.matcher(date);
        if (!matcher.matches()) {
            return null;
        }
        int month = Integer.parseInt(matcher.group(2));
        if (month >= 1 && month <= 12) {
            return null;
        }
        if (month >= 21 && month <= 24) {
            return because("gives a season days", date.substring(0, 7), MONTHS);
        }
        return month >= 25 && month <= 41
                ? because("has a season or part of a year that belongs to level 2 of EDTF", null, MONTHS)
                : because("has no month that exists", null, MONTHS);
    }

    private String day() {
        Matcher matcher = DAY.matcher(date);
        if (!matcher.matches()) {
            return null;
        }
        YearMonth month = YearMonth.parse(matcher.group(1));
        String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + matcher.group(1).substring(0, 4);
        return because("is no day, " + name + " has " + month.lengthOfMonth(), null,
                "a day from 01 to " + month.lengthOfMonth() + ", or " + month + " if the day is not known");
    }

    private String lowerCase() {
        return date.matches("[0-9Xxu-]*[xu][0-9Xxu-]*")
                ? because("has an unknown digit that is not written X", date.replace('x', 'X').replace('u', 'X'), UNKNOWN_DIGITS)
                : null;
    }

    /** Widens to a form that can be kept: what follows an unknown digit becomes unknown, and months of an unknown year go. */
    private String unknownDigits() {
        int first = date.indexOf('X');
        if (first < 0 || !date.matches("[0-9X]{4}(-[0-9X]{2}){0,2}")) {
            return null;
        }
        String wider = first < 4
                ? date.substring(0, first) + "X".repeat(4 - first)
                : date.substring(0, first < 7 ? 5 : 8) + (first < 7 && date.length() > 7 ? "XX-XX" : "XX");
        return because("has X where it may not stand", wider, UNKNOWN_DIGITS);
    }
}
