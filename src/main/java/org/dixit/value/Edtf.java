package org.dixit.value;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When something happened, was said, is spoken of or was published, as far as that is known: a date in the Extended
 * Date/Time Format (ISO 8601-2, levels 0 and 1) and the days that it spans.
 *
 * <table>
 * <caption>What is read, and nothing else</caption>
 * <tr><td>{@code 2025-02-04}, {@code 2025-02}, {@code 2025}</td><td>a day, month, year from 0001 to 9999</td></tr>
 * <tr><td>{@code 2024-21} … {@code 2024-24}</td><td>spring (March–May), summer, autumn, winter (December–February of
 * the next year), wherever on earth</td></tr>
 * <tr><td>{@code 20XX}, {@code 202X}, {@code 2025-XX}, {@code 2025-02-XX}, {@code 2025-XX-XX}</td><td>a century,
 * decade, year, month, year of which more is not known</td></tr>
 * <tr><td>{@code 2024~}, {@code 2024?}, {@code 2024%}</td><td>any of these approximate, uncertain, or both</td></tr>
 * <tr><td>{@code 2024-08/2025-02~}, {@code 2024-08/..}, {@code ../..}</td><td>an interval of any of these, with
 * {@code ..} for an open end</td></tr>
 * </table>
 *
 * Where a date would reach into year 0 ({@code 000X}, {@code 00XX}) or 10000 ({@code 9999-24}) it is refused rather than
 * cut short: what it spans would not be what is written. The ends of an interval may overlap, and need not be equally
 * precise: {@code 2024-12/2024-12-05} begins on some day of December and ends on the 5th.
 *
 * @param text as it was written
 * @param earliest the first day that it may mean; null where the start is open
 * @param latest the last day that it may mean, never before {@code earliest}; null where the end is open
 * @param approximate whether it, or an end of it, is marked {@code ~} or {@code %}. This never widens the days
 * @param uncertain whether it, or an end of it, is marked {@code ?} or {@code %}. Nor does this
 * @param interval true: an extent, all of which is meant. False: a moment, maybe not known better
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF at the Library of Congress</a>
 */
public record Edtf(String text, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain, boolean interval) {

    static final int LAST_YEAR = 9999;
    static final int LONGEST_TEXT = "2024-12-17~/2025-02-04~".length();
    private static final SingleDate OPEN_END = new SingleDate(null, null, false, false);

    public Edtf {
        Objects.requireNonNull(text, "text");
        if (!interval && (earliest == null || latest == null)) {
            throw new IllegalArgumentException("Only an interval has open ends: " + Quoted.of(text));
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("The latest day is before the earliest: " + Quoted.of(text));
        }
    }

    /**
     * Reads one of the forms above.
     *
     * @throws EdtfException if the text is null or anything else; its message says what to write instead
     */
    public static Edtf parse(String text) {
        Edtf edtf = text == null ? null : read(text);
        if (edtf == null) {
            throw new EdtfException(EdtfRefusal.explain(text));
        }
        return edtf;
    }

    /** What the text says, or null if it is none of the forms above. */
    static Edtf read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        int slash = text.indexOf('/');
        return slash < 0 ? moment(text) : extent(text, slash);
    }

    private static Edtf moment(String text) {
        SingleDate date = SingleDate.read(text);
        return date == null ? null : new Edtf(text, date.earliest(), date.latest(), date.approximate(), date.uncertain(), false);
    }

    private static Edtf extent(String text, int slash) {
        SingleDate start = end(text.substring(0, slash));
        SingleDate end = end(text.substring(slash + 1));
        if (start == null || end == null || endsBefore(end.latest(), start.earliest())) {
            return null;
        }
        return new Edtf(text, start.earliest(), end.latest(),
                start.approximate() || end.approximate(), start.uncertain() || end.uncertain(), true);
    }

    private static SingleDate end(String text) {
        return text.equals("..") ? OPEN_END : SingleDate.read(text);
    }

    private static boolean endsBefore(LocalDate latest, LocalDate earliest) {
        return latest != null && earliest != null && latest.isBefore(earliest);
    }
}
