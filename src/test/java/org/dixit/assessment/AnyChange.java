package org.dixit.assessment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * Whatever may be changed in the lines of a dossier so that accounts come to something else. A change may lead in a circle,
 * which an import refuses; otherwise the lines stay as an import takes them.
 */
final class AnyChange {

    private static final List<String> DATES = List.of("2025-03-01", "2025-03-02", "2025-03-04", "2025-03-05~", "2025-03", "2025-04",
            "2025-05-10", "2025-06", "2025-21", "../2025-03-03", "2025-03-02/2025-03-05", "2025-04/..");
    private static final List<String> PUBLISHED = List.of("2025-03-01", "2025-03-03~", "2025-04", "2025-05-20", "2025-07", "2026-01");
    private static final List<Integer> NUMBERS = List.of(3, 5, 9, 10, 20, 22, 40, 60, 150, 210);
    private static final List<String> AFFILIATIONS = List.of("PART_OF", "PART_OF", "REPRESENTS", "BASED_IN");
    private static final List<String> SINCE = List.of("2024", "2025-03-02", "2025-03~", "2025-04", "2025-05-10");
    private static final List<String> UNTIL = List.of("2025-05-10", "2025-05-11", "2025-06", "2025-09/..");
    private static final List<String> SIDES = List.of("INITIATOR", "TARGET", "HOST", "PARTICIPANT");
    private static final List<String> FIDELITIES = List.of("FAITHFUL", "FAITHFUL", "MISATTRIBUTED", "MISTRANSLATED", "DOUBTFUL");

    private final Random random;
    private final DossierLines lines;

    AnyChange(Random random, DossierLines lines) {
        this.random = random;
        this.lines = lines;
    }

    void make() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> change(anyLine("claim"));
            case 4 -> addClaim();
            case 5, 6 -> changeActor(anyLine("actor"));
            case 7 -> changeDocument(anyLine("document"));
            case 8 -> changeQuestion(anyLine("question"));
            default -> changeParticipants(anyLine("event"));
        }
    }

    private void change(ObjectNode claim) {
        switch (random.nextInt(7)) {
            case 0 -> answer(claim);
            case 1 -> claim.put("claimed", any(DATES));
            case 2 -> putOrRemove(claim, "asOf", any(DATES));
            case 3 -> chooseSome(claim, "claimants", lines.keys("actor"), 2);
            case 4 -> moveToAnotherQuestion(claim);
            case 5 -> report(claim);
            default -> retractOrReinstate(claim);
        }
    }

    private void addClaim() {
        var claim = anyLine("claim").deepCopy();
        claim.put("key", "claim-" + random.nextInt(1_000_000));
        claim.remove("retracted");
        moveToAnotherQuestion(claim);
        lines.add(claim);
    }

    private void moveToAnotherQuestion(ObjectNode claim) {
        claim.remove(List.of("question", "event", "quantity"));
        if (random.nextInt(8) == 0) {
            claim.put("event", any(lines.keys("event")));
        } else {
            claim.put("question", any(lines.keys("question")));
            answer(claim);
        }
    }

    /** Stance and quantity as the kind of its question needs them. */
    private void answer(ObjectNode claim) {
        claim.remove("quantity");
        claim.put("stance", any(List.of("AFFIRMS", "AFFIRMS", "CONFIRMS", "DENIES", "NEITHER_CONFIRMS_NOR_DENIES")));
        if (claim.has("question") && lines.line("question", claim.get("question").textValue()).get("kind").textValue().equals("QUANTITY")) {
            int low = any(NUMBERS);
            var quantity = claim.putObject("quantity");
            switch (random.nextInt(5)) {
                case 0 -> quantity.put("low", low).put("high", low).put("qualifier", "EXACT");
                case 1 -> quantity.put("low", low).put("high", low).put("qualifier", "ABOUT");
                case 2 -> quantity.put("low", low).put("high", low + any(NUMBERS)).put("qualifier", "BETWEEN");
                case 3 -> quantity.put("low", low).put("qualifier", "AT_LEAST");
                default -> quantity.put("high", low).put("qualifier", "AT_MOST");
            }
        }
    }

    private void report(ObjectNode claim) {
        var reports = claim.putArray("reports");
        for (int i = random.nextInt(2); i >= 0; i--) {
            var report = reports.addObject().put("document", any(lines.keys("document"))).put("fidelity", any(FIDELITIES));
            chooseSome(report, "via", lines.keys("actor"), 1);
        }
    }

    private void retractOrReinstate(ObjectNode claim) {
        if (claim.remove("retracted") == null) {
            claim.putObject("retracted").put("reason", "Misheard.").put("at", "2025-09-01T10:00:00Z").put("by", "Desk");
        }
    }

    private void changeActor(ObjectNode actor) {
        switch (random.nextInt(6)) {
            case 0 -> actor.put("anonymous", !actor.path("anonymous").asBoolean());
            case 1 -> actor.putObject("name").put(any(List.of("en", "fr", "de")), "Name " + random.nextInt(1_000));
            default -> affiliate(actor);
        }
    }

    private void affiliate(ObjectNode actor) {
        var affiliations = actor.putArray("affiliations");
        for (int i = random.nextInt(3); i > 0; i--) {
            var to = any(lines.keys("actor"));
            if (!to.equals(actor.get("key").textValue())) {
                var affiliation = affiliations.addObject().put("to", to).put("role", any(AFFILIATIONS));
                putOrRemove(affiliation, "since", any(SINCE));
                putOrRemove(affiliation, "until", any(UNTIL));
            }
        }
    }

    private void changeDocument(ObjectNode document) {
        if (random.nextBoolean()) {
            document.put("published", any(PUBLISHED));
        } else {
            putOrRemove(document, "publisher", any(lines.keys("actor")));
        }
    }

    private void changeQuestion(ObjectNode question) {
        switch (random.nextInt(4)) {
            case 0 -> question.put("temporality", any(List.of("FIXED", "CUMULATIVE", "VARYING")));
            case 1 -> question.put("event", any(lines.keys("event")));
            case 2 -> chooseSome(question, "parts", lines.keys("question"), 2);
            default -> {
                question.put("kind", any(List.of("QUANTITY", "QUANTITY", "POLAR", "OPEN")));
                lines.all("claim").stream().filter(claim -> claim.path("question").equals(question.get("key"))).forEach(this::answer);
            }
        }
    }

    private void changeParticipants(ObjectNode event) {
        var participants = event.putArray("participants");
        for (int i = random.nextInt(4); i > 0; i--) {
            var participant = JsonNodeFactory.instance.objectNode().put("actor", any(lines.keys("actor"))).put("role", any(SIDES));
            if (participants.valueStream().noneMatch(participant::equals)) {
                participants.add(participant);
            }
        }
    }

    private void chooseSome(ObjectNode line, String list, List<String> keys, int most) {
        var chosen = line.putArray(list);
        random.ints(random.nextInt(most + 1), 0, keys.size()).distinct().forEach(index -> chosen.add(keys.get(index)));
    }

    private void putOrRemove(ObjectNode line, String field, String value) {
        if (random.nextInt(3) == 0) {
            line.remove(field);
        } else {
            line.put(field, value);
        }
    }

    private ObjectNode anyLine(String type) {
        return any(lines.all(type));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
