package org.dixit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.testing.GraphQl;

/**
 * One who writes step by step: a step makes all claims of the editor say its number. The next one is begun only once the
 * last is acknowledged; until then it is sent again.
 */
final class Editor {

    private static final Path FERRY = Path.of("src/test/resources/dossiers/ferry.ndjson");
    private static final int QUESTIONS = 12;
    private static final List<String> CLAIMANTS = List.of("norland", "sudmark", "estia", "norland-navy", "sudmark-coastguard");

    private static final String MUTATION = "mutation ($claim: RecordClaimInput!) { write: recordClaim(input: $claim) { userErrors { code } } }";

    private final String name;
    private final int claims;
    private int acknowledged;

    /** @param claims how many are written at once; one alone is written by imports and mutations in turn */
    Editor(String name, int claims) {
        this.name = name;
        this.claims = claims;
    }

    /** What all editors write about: the ferry, with questions of their own. */
    static String story() throws IOException {
        return Files.readString(FERRY) + IntStream.range(0, QUESTIONS).mapToObj(number -> """
                {"type": "question", "key": "%s", "event": "halcyon-sinking", "kind": "QUANTITY", "text": {"en": "How many?"}, "temporality": "FIXED"}
                """.formatted(question(number))).collect(Collectors.joining());
    }

    private static String question(int number) {
        return "shift-" + number % QUESTIONS;
    }

    Answer write(Client client) throws InterruptedException {
        int step = acknowledged + 1;
        var answer = isMutation(step) ? client.ask(MUTATION, Map.of("claim", mutation(step))) : client.take(dossier(step));
        acknowledged = answer.isGood() ? step : acknowledged;
        return answer;
    }

    private boolean isMutation(int step) {
        return claims == 1 && step % 2 == 0;
    }

    private Map<String, Object> mutation(int step) {
        var claim = new TreeMap<>(claim(1, step));
        claim.put("key", key(1));
        claim.put("statement", List.of(Map.of("language", "en", "text", said(step))));
        return claim;
    }

    private String dossier(int step) {
        var lines = new ArrayList<Object>();
        lines.add(Map.of("type", "dossier", "key", name, "version", 1, "title", Map.of("en", name)));
        for (int number = 1; number <= claims; number++) {
            var claim = new TreeMap<>(claim(number, step));
            claim.putAll(Map.of("type", "claim", "key", key(number), "statement", Map.of("en", said(step))));
            lines.add(claim);
        }
        return lines.stream().map(GraphQl::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, Object> claim(int number, int step) {
        return Map.of("question", question(name.length() + number + step), "claimants", List.of(CLAIMANTS.get((step + number) % CLAIMANTS.size())),
                "stance", "AFFIRMS", "quantity", Map.of("low", step, "high", step, "qualifier", "EXACT"),
                "claimed", "2025-03-02", "reports", List.of(Map.of("document", "wire-of-march")));
    }

    private String key(int number) {
        return name + "-" + number;
    }

    private static String said(int step) {
        return "Now it is " + step + ".";
    }

    /**
     * What was acknowledged is there, and of the step after it all or nothing; each object's history tells of each of its
     * versions once.
     */
    void check(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select (l.body -> 'quantity' ->> 'low')::int, c.version, (select count(*) from change where type = 'claim' and object_id = c.id)
                from claim c join claim_line l on l.id = c.id
                where c.key like ?""")) {
            statement.setString(1, name + "-%");
            var rows = statement.executeQuery();
            var states = new ArrayList<List<Integer>>();
            while (rows.next()) {
                states.add(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3)));
            }
            int last = states.isEmpty() ? 0 : states.get(0).get(0);
            assertTrue(last == acknowledged || last == acknowledged + 1, name + ": acknowledged " + acknowledged + ", there is " + last);
            assertEquals(IntStream.range(0, last == 0 ? 0 : claims).mapToObj(claim -> List.of(last, last, last)).toList(), states, name);
        }
    }

    int acknowledged() {
        return acknowledged;
    }
}
