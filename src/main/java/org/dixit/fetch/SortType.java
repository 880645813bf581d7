package org.dixit.fetch;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The types that rows are sorted by, and which texts in a cursor are values of them. */
public enum SortType {
    TEXT("text"), DATE("date"), MOMENT("timestamptz"), INTEGER("bigint"), REAL("real");

    final String sql;

    SortType(String sql) {
        this.sql = sql;
    }

    static SortType of(String sql) {
        for (var type : values()) {
            if (type.sql.equals(sql)) {
                return type;
            }
        }
        throw new IllegalArgumentException("nothing is sorted by the type " + sql);
    }

    boolean accepts(String value) {
        return switch (this) {
            case TEXT -> value.indexOf('\0') < 0;
            case DATE -> value.equals("infinity") || value.equals("-infinity") || isDay(value);
            case MOMENT -> value.length() > 19 && value.length() < 40 && isDay(value.substring(0, 10))
                    && value.substring(10).matches(" ([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?[+-](0\\d|1[0-5])(:[0-5]\\d)?");
            case INTEGER -> value.matches("-?\\d{1,18}");
            case REAL -> value.matches("-?\\d{1,9}(\\.\\d{1,12})?(e-?\\d{1,2})?") && isReal(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value).getYear() >= 1;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /** PostgreSQL refuses what is too large for its type, and what would round to zero. */
    private static boolean isReal(String number) {
        float value = Float.parseFloat(number);
        return Float.isFinite(value) && (value != 0 || number.matches("[-0.]+"));
    }
}
