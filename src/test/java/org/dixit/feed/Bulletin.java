package org.dixit.feed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What two villages say about the flood at the mill, as lines of a dossier. */
final class Bulletin {

    private static final String HEADER = """
            {"type": "dossier", "key": "mill", "version": 1, "title": {"en": "The mill"}}
            """;

    /** All but the claims. */
    static final String SCENE = HEADER + """
            {"type": "actor", "key": "upper", "kind": "STATE", "name": {"en": "Upper Village"}}
            {"type": "actor", "key": "lower", "kind": "STATE", "name": {"en": "Lower Village"}}
            {"type": "document", "key": "gazette", "title": {"en": "Gazette"}, "language": "en", "published": "2025-05-02"}
            {"type": "event", "key": "flood", "kind": "OTHER", "title": {"en": "The flood"}, "occurred": "2025-05-01"}
            {"type": "event", "key": "feast", "kind": "OTHER", "title": {"en": "The feast"}, "occurred": "2025-05-01"}
            {"type": "question", "key": "drowned", "event": "flood", "kind": "QUANTITY", "text": {"en": "How many sheep drowned?"}, "temporality": "FIXED"}
            {"type": "question", "key": "saved", "event": "flood", "kind": "QUANTITY", "text": {"en": "How many sheep were saved?"}, "temporality": "FIXED"}
            {"type": "question", "key": "eaten", "event": "feast", "kind": "QUANTITY", "text": {"en": "How many sheep were eaten?"}, "temporality": "FIXED"}
            """;

    private Bulletin() {
    }

    static String of(String... lines) {
        return HEADER + String.join("\n", lines) + "\n";
    }

    static String question(String key) {
        return """
                {"type": "question", "key": "%s", "event": "flood", "kind": "QUANTITY", "text": {"en": "%s?"}, "temporality": "FIXED"}"""
                .formatted(key, key);
    }

    static String claim(String key, String question, String claimant, int sheep) {
        return claim(key, question, claimant, sheep, key + ": " + sheep, "");
    }

    static String retracted(String key, String question, String claimant, int sheep) {
        return claim(key, question, claimant, sheep, key + ": " + sheep,
                ", \"retracted\": {\"reason\": \"miscounted\", \"at\": \"2025-05-03T10:00:00Z\", \"by\": \"desk\"}");
    }

    /** So many claims, their statements of so many characters. */
    static String of(int claims, String prefix, int length) {
        return of(IntStream.range(0, claims)
                .mapToObj(i -> claim(prefix + i, "drowned", "upper", i, "x".repeat(length), ""))
                .collect(Collectors.joining("\n")));
    }

    private static String claim(String key, String question, String claimant, int sheep, String statement, String more) {
        return """
                {"type": "claim", "key": "%s", "question": "%s", "claimants": ["%s"], "stance": "AFFIRMS", "quantity": {"low": %d, "high": %d, "qualifier": "EXACT"}, \
                "statement": {"en": "%s"}, "claimed": "2025-05-02", "reports": [{"document": "gazette"}]%s}"""
                .formatted(key, question, claimant, sheep, sheep, statement, more);
    }
}
