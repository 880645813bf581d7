package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dixit.actor.Parties;
import org.dixit.actor.Parties.Span;
import org.dixit.assessment.AskedQuestion.Actor;
import org.dixit.assessment.rules.Accounts;
import org.dixit.assessment.rules.Quantity;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;

/**
 * The accounts of many questions as the SQL function {@code accounts_of} gives them: the rows that they rest on, each once
 * however many of the questions look at it. For thousands that costs a sixth of what {@link AccountsJson} does, which costs
 * half as much for one.
 */
final class GatheredAccounts {

    private final JsonNode json;
    private final Map<Long, Actor> actors;
    private final Map<String, Actor> actorsByKey;
    private final Set<String> anonymous;
    private final Parties parties;
    private final Map<Long, Question> questions;
    private final Map<Long, List<Claim>> claims;
    private final Map<Long, List<Accounts.Participant>> participants;

    private record Question(long id, long event, Accounts.Question question, List<Long> parts) {
    }

    private record Claim(long id, Accounts.Claim claim) {
    }

    private record Document(LocalDate published, String publisher) {
    }

    GatheredAccounts(JsonNode json) {
        this.json = json;
        actors = actors(table("actors"));
        actorsByKey = actors.values().stream().collect(Collectors.toMap(Actor::key, actor -> actor));
        anonymous = actors.values().stream().filter(Actor::anonymous).map(Actor::key).collect(Collectors.toUnmodifiableSet());
        parties = parties(table("parties"));
        questions = questions(table("questions"));
        claims = claims(table("claims"));
        participants = participants(table("participants"));
    }

    List<AskedQuestion> asked() {
        var asked = new ArrayList<AskedQuestion>();
        json.get("asked").forEach(id -> asked.add(asked(questions.get(id.longValue()))));
        return asked;
    }

    private AskedQuestion asked(Question question) {
        var tree = new LinkedHashSet<Question>();
        collect(question, tree);
        var ids = new HashMap<String, Long>();
        var answers = new ArrayList<Accounts.Claim>();
        for (var part : tree) {
            for (var claim : claims.getOrDefault(part.id(), List.of())) {
                ids.put(claim.claim().key(), claim.id());
                answers.add(claim.claim());
            }
        }
        var accounts = new Accounts(question.question().key(), tree.stream().map(Question::question).toList(), answers, anonymous, parties,
                participants.getOrDefault(question.event(), List.of()));
        return new AskedQuestion(question.id(), accounts, ids, actorsByKey);
    }

    private void collect(Question question, Set<Question> tree) {
        if (tree.add(question)) {
            question.parts().forEach(part -> collect(questions.get(part), tree));
        }
    }

    private Columns table(String name) {
        return new Columns(json.get(name));
    }

    private static Map<Long, Actor> actors(Columns table) {
        return table.index("id", row -> new Actor(table.number("id", row), table.text("key", row), table.flag("anonymous", row),
                table.value("names", row)));
    }

    private Parties parties(Columns table) {
        var spans = new HashMap<String, List<Span>>();
        table.group("actor", row -> new Span(table.day("since", row), table.day("until", row), key(table.number("party", row))))
                .forEach((actor, parties) -> spans.put(key(actor), parties));
        return Parties.ofSpans(spans);
    }

    private Map<Long, Question> questions(Columns table) {
        var ofParts = table("parts");
        var parts = ofParts.group("question", row -> ofParts.number("part", row));
        var keys = keys(table);
        return table.index("id", row -> {
            var here = parts.getOrDefault(table.number("id", row), List.of());
            return new Question(table.number("id", row), table.number("event", row),
                    new Accounts.Question(table.text("key", row), QuestionKind.valueOf(table.text("kind", row)),
                            Temporality.valueOf(table.text("temporality", row)), here.stream().map(keys::get).collect(Collectors.toSet())),
                    here);
        });
    }

    private static Map<Long, String> keys(Columns questions) {
        return questions.index("id", row -> questions.text("key", row));
    }

    private Map<Long, List<Claim>> claims(Columns table) {
        var keys = keys(table("questions"));
        var claimants = speakers(table("claimants"), "claim");
        var reports = reports(table("reports"));
        return table.group("question", row -> {
            var id = table.number("id", row);
            return new Claim(id, new Accounts.Claim(table.text("key", row), keys.get(table.number("question", row)),
                    claimants.getOrDefault(id, Set.of()), Stance.valueOf(table.text("stance", row)), quantity(table, row),
                    table.date("claimed", row), table.date("asOf", row), reports.get(id), table.flag("retracted", row)));
        });
    }

    private static Quantity quantity(Columns claims, int row) {
        var qualifier = claims.text("qualifier", row);
        return qualifier == null ? null
                : new Quantity(number(claims.number("low", row)), number(claims.number("high", row)), Qualifier.valueOf(qualifier));
    }

    private static BigInteger number(Long number) {
        return number == null ? null : BigInteger.valueOf(number);
    }

    private Map<Long, List<Accounts.Report>> reports(Columns table) {
        var ofDocuments = table("documents");
        var documents = ofDocuments.index("id", row -> new Document(ofDocuments.day("published", row), key(ofDocuments.number("publisher", row))));
        var via = speakers(table("relays"), "report");
        return table.group("claim", row -> {
            var document = documents.get(table.number("document", row));
            return new Accounts.Report(document.published(), document.publisher(), via.getOrDefault(table.number("id", row), Set.of()),
                    Fidelity.valueOf(table.text("fidelity", row)));
        });
    }

    private Map<Long, List<Accounts.Participant>> participants(Columns table) {
        return table.group("event", row ->
                new Accounts.Participant(key(table.number("actor", row)), ParticipantRole.valueOf(table.text("role", row))));
    }

    /** Those who speak in each claim, or pass on each report. */
    private Map<Long, Set<String>> speakers(Columns table, String in) {
        var speakers = new HashMap<Long, Set<String>>();
        table.group(in, row -> key(table.number("actor", row))).forEach((id, keys) -> speakers.put(id, Set.copyOf(keys)));
        return speakers;
    }

    private String key(Long actor) {
        return actor == null ? null : actors.get(actor).key();
    }
}
