package org.dixit.fetch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dixit.graph.BadRequest;

/** A day that a client gave: the calendar goes from the year 1 to 9999, as that of EDTF does. */
public final class Day {

    private Day() {}

    /**
     * @param value a day of whatever type the schema's scalar makes of it; null stays null
     * @throws BadRequest if there is no such day
     */
    public static LocalDate of(Object value) {
        if (value == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(value.toString());
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // Told below, like a day beyond the calendar.
        }
        throw new BadRequest("INVALID_DATE", "\"" + BadRequest.shortened(value.toString())
                + "\" is no day: write one from 0001-01-01 to 9999-12-31, such as 2025-02-04.");
    }
}
