package org.dixit.assessment.rules;

import org.dixit.value.Edtf;

/**
 * A date as precise as it was written, or one end of an interval, for languages to put into words.
 *
 * @param year of a decade or century, its first
 * @param month 1 to 12, or the season, 21 to 24; 0 if it is less precise
 * @param day 0 if it is less precise
 */
record WrittenDate(Precision precision, int year, int month, int day, boolean approximate, boolean uncertain) {

    /** Of a month or year whose rest is unspecified nothing is lost by naming it alone: "2025-02-XX" is February 2025. */
    enum Precision {
        CENTURY, DECADE, YEAR, SEASON, MONTH, DAY
    }

    /** The date's start, or the date itself where it is no interval; null where it is open. */
    static WrittenDate start(Edtf date) {
        return read(date.text().split("/")[0]);
    }

    /** The date's end, or the date itself where it is no interval; null where it is open. */
    static WrittenDate end(Edtf date) {
        String[] ends = date.text().split("/");
        return read(ends[ends.length - 1]);
    }

    private static WrittenDate read(String text) {
        if (text.equals("..")) {
            return null;
        }
        char qualifier = text.charAt(text.length() - 1);
        String[] parts = text.replaceAll("[~?%]$", "").replace("-XX", "").split("-");
        int year = Integer.parseInt(parts[0].replace('X', '0'));
        int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        return new WrittenDate(precision(parts[0], month, day), year, month, day, qualifier == '~' || qualifier == '%',
                qualifier == '?' || qualifier == '%');
    }

    private static Precision precision(String year, int month, int day) {
        if (month == 0) {
            return year.endsWith("XX") ? Precision.CENTURY : year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
        }
        return month > 12 ? Precision.SEASON : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** 0 for spring to 3 for winter. */
    int season() {
        return month - 21;
    }

    /** A winter ends in the next year. */
    boolean isWinter() {
        return precision == Precision.SEASON && season() == 3;
    }
}
