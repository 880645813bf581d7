package org.dixit.value;

import java.time.LocalDate;
import java.time.YearMonth;

/** One date, as it stands alone or at either end of an interval, and the days that it spans. */
record SingleDate(LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain) {

    /** What the text says, or null if it is no date. */
    static SingleDate read(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean approximate = last == '~' || last == '%';
        boolean uncertain = last == '?' || last == '%';
        String date = approximate || uncertain ? text.substring(0, text.length() - 1) : text;
        Days days = switch (date.length()) {
            case 4 -> years(date);
            case 7 -> date.charAt(4) == '-' ? months(date) : null;
            case 10 -> date.charAt(4) == '-' && date.charAt(7) == '-' ? day(date) : null;
            default -> null;
        };
        return days == null ? null : new SingleDate(days.first, days.last, approximate, uncertain);
    }

    /** {@code 2025}, {@code 202X}, {@code 20XX}. */
    private static Days years(String date) {
        if (date.endsWith("XX")) {
            return years(number(date, 0, 2), 100);
        }
        return date.endsWith("X") ? years(number(date, 0, 3), 10) : years(number(date, 0, 4), 1);
    }

    /** A year, decade or century by its number. The first decade and century would begin in year 0, which is refused. */
    private static Days years(int number, int length) {
        return number < 1 ? null : new Days(LocalDate.of(number * length, 1, 1), LocalDate.of(number * length + length - 1, 12, 31));
    }

    /** {@code 2025-02}, {@code 2025-XX}, and the seasons {@code 2025-21} to {@code 2025-24}. */
    private static Days months(String date) {
        int year = number(date, 0, 4);
        if (date.endsWith("XX")) {
            return years(year, 1);
        }
        int month = number(date, 5, 2);
        if (year < 1) {
            return null;
        }
        if (month >= 1 && month <= 12) {
            return Days.of(YearMonth.of(year, month));
        }
        return month >= 21 && month <= 24 ? season(YearMonth.of(year, 3 * (month - 20))) : null;
    }

    /** Three months from the one given. The winter of 9999 would end in year 10000, which is refused. */
    private static Days season(YearMonth first) {
        YearMonth last = first.plusMonths(2);
        return last.getYear() > Edtf.LAST_YEAR ? null : new Days(first.atDay(1), last.atEndOfMonth());
    }

    /** {@code 2025-02-04}, {@code 2025-02-XX}, {@code 2025-XX-XX}. */
    private static Days day(String date) {
        int year = number(date, 0, 4);
        if (date.endsWith("XX-XX")) {
            return years(year, 1);
        }
        int month = number(date, 5, 2);
        if (year < 1 || month < 1 || month > 12) {
            return null;
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (date.endsWith("XX")) {
            return Days.of(yearMonth);
        }
        int day = number(date, 8, 2);
        return yearMonth.isValidDay(day) ? new Days(yearMonth.atDay(day), yearMonth.atDay(day)) : null;
    }

    /** The number that so many ASCII digits write, or -1 if there is anything else among them. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private record Days(LocalDate first, LocalDate last) {

        static Days of(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
    }
}
