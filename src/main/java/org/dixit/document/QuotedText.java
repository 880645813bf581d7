package org.dixit.document;

import java.util.ArrayList;
import java.util.List;
import org.dixit.value.Sha256;

/**
 * A text in which quotes are looked up: letter by letter, and where that finds nothing, without regard to white space and
 * to the shape of quotation marks, which change on the way from a page to a quote. Positions count code points from 0.
 */
public final class QuotedText {

    private static final int MOST_TOLD = 10;
    private static final int CONTEXT = 20;
    private static final int NOWHERE = -1;

    private final String text;
    private Folded folded;

    public QuotedText(String text) {
        this.text = text;
    }

    /**
     * A passage as it stands in the text.
     *
     * @param end after its last code point
     * @param words as they stand there
     */
    public record Found(int start, int end, String words, String context) {

        public String sha256() {
            return Sha256.of(words);
        }
    }

    /**
     * Where a quote stands.
     *
     * @param total how often
     * @param first the first of these places
     */
    public record Places(long total, List<Found> first) {
    }

    public Places find(Quote quote) {
        var exactly = new Search(quote).exactly();
        return exactly.total() > 0 ? exactly : new Search(quote).folded();
    }

    private Folded folded() {
        if (folded == null) {
            folded = Folded.of(text);
        }
        return folded;
    }

    /** One pass over the text. */
    private final class Search {

        private final Quote quote;
        /** Where it is to begin and end, in chars: to count code points for each place where it stands would take for ever. */
        private final Integer beginning;
        private final Integer end;
        private final String prefix;
        private final String suffix;
        private final List<Found> first = new ArrayList<>();
        private long total;

        Search(Quote quote) {
            this.quote = quote;
            this.beginning = offset(quote.start());
            this.end = offset(quote.end());
            this.prefix = letters(quote.prefix());
            this.suffix = letters(quote.suffix());
        }

        Places exactly() {
            for (int at = text.indexOf(quote.words()); at >= 0; at = text.indexOf(quote.words(), at + 1)) {
                take(at, at + quote.words().length());
            }
            return new Places(total, first);
        }

        Places folded() {
            var words = Folded.of(quote.words()).letters();
            var letters = QuotedText.this.folded();
            for (int at = words.isEmpty() ? -1 : letters.letters().indexOf(words); at >= 0; at = letters.letters().indexOf(words, at + 1)) {
                take(letters.offset(at), letters.offset(at + words.length() - 1) + 1);
            }
            return new Places(total, first);
        }

        private void take(int from, int to) {
            if (isMeant(from, to) && ++total <= MOST_TOLD) {
                int start = text.codePointCount(0, from);
                var words = text.substring(from, to);
                first.add(new Found(start, start + words.codePointCount(0, words.length()), words, context(from, to)));
            }
        }

        private boolean isMeant(int from, int to) {
            return isAt(beginning, from) && isAt(end, to)
                    && (prefix == null || QuotedText.this.folded().endsAt(from, prefix))
                    && (suffix == null || QuotedText.this.folded().beginsAt(to, suffix));
        }
    }

    private static String letters(String words) {
        return words == null ? null : Folded.of(words).letters();
    }

    /** Where a code point begins; null for any, and nowhere where the text does not have it. */
    private Integer offset(Integer codePoint) {
        if (codePoint == null) {
            return null;
        }
        return codePoint < 0 || codePoint > text.codePointCount(0, text.length()) ? NOWHERE : text.offsetByCodePoints(0, codePoint);
    }

    /** Half of a code point counts as all of it. */
    private boolean isAt(Integer wanted, int place) {
        boolean halfWay = place > 0 && place < text.length() && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return wanted == null || wanted == (halfWay ? place + 1 : place);
    }

    /** What stands around a place, on one line. */
    private String context(int from, int to) {
        int before = text.offsetByCodePoints(from, -Math.min(CONTEXT, text.codePointCount(Math.max(0, from - CONTEXT), from)));
        int behind = text.offsetByCodePoints(to, Math.min(CONTEXT, text.codePointCount(to, Math.min(text.length(), to + CONTEXT))));
        return (text.substring(before, from) + "…" + text.substring(to, behind)).replaceAll("\\s+", " ");
    }
}
