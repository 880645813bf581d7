package org.dixit.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text that differs from one sent only in what programs add and remove unasked: the byte order mark at its
 * beginning, the newline at its end, the way in which lines end.
 */
record Variant(String original, List<Change> changes) {

    /** A mark and a newline: what is no longer than that would be empty without them. */
    private static final int LONGEST_TAKEN_AWAY = "\uFEFF\r\n".length();

    private static final Change WITH_MARK = new Change("with a byte order mark before it", text -> "\uFEFF" + text);
    private static final Change WITHOUT_MARK = new Change("without the byte order mark before it", text -> text.substring(1));
    private static final Change WITH_NEWLINE = new Change("with a newline at its end", text -> text + (text.contains("\r\n") ? "\r\n" : "\n"));
    private static final Change WITHOUT_NEWLINE =
            new Change("without the newline at its end", text -> text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1)));
    private static final Change WITH_CRLF =
            new Change("with its lines ended by CR LF", text -> text.replace("\r\n", "\n").replace("\n", "\r\n"));
    private static final Change WITH_LF = new Change("with its lines ended by LF", text -> text.replace("\r\n", "\n"));

    /** @param words what it does, after "send it" */
    private record Change(String words, UnaryOperator<String> rule) {
    }

    /** Those that differ least come first. */
    static List<Variant> of(String text) {
        if (text.length() <= LONGEST_TAKEN_AWAY) {
            return List.of();
        }
        var variants = new ArrayList<>(List.of(new Variant(text, List.of())));
        for (var choice : List.of(ofMark(text), ofNewline(text), ofLineEnds(text))) {
            for (var variant : List.copyOf(variants)) {
                choice.forEach(change -> variants.add(variant.and(change)));
            }
        }
        variants.remove(0);
        variants.sort(Comparator.comparingInt(variant -> variant.changes.size()));
        return variants;
    }

    private static List<Change> ofMark(String text) {
        return List.of(text.startsWith("\uFEFF") ? WITHOUT_MARK : WITH_MARK);
    }

    private static List<Change> ofNewline(String text) {
        return List.of(text.endsWith("\n") ? WITHOUT_NEWLINE : WITH_NEWLINE);
    }

    private static List<Change> ofLineEnds(String text) {
        var crlf = text.contains("\r\n");
        return crlf && text.replace("\r\n", "").contains("\n") ? List.of(WITH_LF, WITH_CRLF) : List.of(crlf ? WITH_LF : WITH_CRLF);
    }

    private Variant and(Change change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new Variant(original, all);
    }

    Text text() {
        var text = original;
        for (var change : changes) {
            text = change.rule.apply(text);
        }
        return Text.of(text);
    }

    String hint() {
        return "Send it " + String.join(" and ", changes.stream().map(Change::words).toList()) + ": then everything matches.";
    }
}
