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
        private final List<Found> first = new ArrayList<>();
        private long total;

        Search(Quote quote) {
            this.quote = quote;
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
            return (quote.start() == null || quote.start() == text.codePointCount(0, from))
                    && (quote.end() == null || quote.end() == text.codePointCount(0, to))
                    && (quote.prefix() == null || QuotedText.this.folded().endsAt(from, Folded.of(quote.prefix()).letters()))
                    && (quote.suffix() == null || QuotedText.this.folded().beginsAt(to, Folded.of(quote.suffix()).letters()));
        }
    }

    /** What stands around a place, on one line. */
    private String context(int from, int to) {
        int before = text.offsetByCodePoints(from, -Math.min(CONTEXT, text.codePointCount(Math.max(0, from - CONTEXT), from)));
        int behind = text.offsetByCodePoints(to, Math.min(CONTEXT, text.codePointCount(to, Math.min(text.length(), to + CONTEXT))));
        return (text.substring(before, from) + "…" + text.substring(to, behind)).replaceAll("\\s+", " ");
    }
}
