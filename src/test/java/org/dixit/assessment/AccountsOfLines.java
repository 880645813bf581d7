package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.actor.AffiliationRole;
import org.dixit.actor.Parties;
import org.dixit.actor.Parties.Affiliation;
import org.dixit.assessment.rules.Accounts;
import org.dixit.assessment.rules.Quantity;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;

/** Accounts as the lines of a dossier tell them: the way around the database, for tests to compare with. */
final class AccountsOfLines {

    private final DossierLines lines;
    private final Parties parties;

    AccountsOfLines(DossierLines lines) {
        this.lines = lines;
        this.parties = Parties.of(lines.all("actor").stream().flatMap(actor -> affiliations(actor).stream()).toList());
    }

    Parties parties() {
        return parties;
    }

    Accounts of(String key) {
        var questions = new TreeSet<String>();
        collect(key, questions);
        return new Accounts(key,
                questions.stream().map(question -> question(lines.line("question", question))).toList(),
                claims().stream().filter(claim -> claim.question() != null && questions.contains(claim.question())).toList(),
                lines.all("actor").stream().filter(actor -> actor.path("anonymous").asBoolean()).map(actor -> actor.get("key").textValue())
                        .collect(Collectors.toSet()),
                parties,
                each(lines.line("event", lines.line("question", key).get("event").textValue()), "participants", participant ->
                        new Accounts.Participant(participant.get("actor").textValue(), ParticipantRole.valueOf(participant.get("role").textValue()))));
    }

    /** All claims; those that are about an event only have no question. */
    List<Accounts.Claim> claims() {
        return lines.all("claim").stream().map(this::claim).toList();
    }

    /** The name of an actor in a language; else in English; else in the first. */
    String name(String actor, String language) {
        var names = lines.line("actor", actor).get("name");
        return Stream.of(language, "en", Collections.min(names.properties(), Map.Entry.comparingByKey()).getKey())
                .filter(names::has).findFirst().map(tag -> names.get(tag).textValue()).orElseThrow();
    }

    private void collect(String question, Set<String> questions) {
        if (questions.add(question)) {
            DossierLines.texts(lines.line("question", question), "parts").forEach(part -> collect(part, questions));
        }
    }

    private static Accounts.Question question(ObjectNode line) {
        return new Accounts.Question(line.get("key").textValue(), QuestionKind.valueOf(line.get("kind").textValue()),
                Temporality.valueOf(line.get("temporality").textValue()), Set.copyOf(DossierLines.texts(line, "parts")));
    }

    private Accounts.Claim claim(ObjectNode line) {
        var quantity = line.get("quantity");
        return new Accounts.Claim(line.get("key").textValue(), line.path("question").textValue(),
                Set.copyOf(DossierLines.texts(line, "claimants")), Stance.valueOf(line.get("stance").textValue()),
                quantity == null ? null : new Quantity(number(quantity.get("low")), number(quantity.get("high")),
                        Qualifier.valueOf(quantity.get("qualifier").textValue())),
                date(line.get("claimed")), date(line.get("asOf")), each(line, "reports", this::report), line.has("retracted"));
    }

    private Accounts.Report report(JsonNode report) {
        var document = lines.line("document", report.get("document").textValue());
        return new Accounts.Report(date(document.get("published")).latest(), document.path("publisher").textValue(),
                Set.copyOf(DossierLines.texts((ObjectNode) report, "via")), Fidelity.valueOf(report.path("fidelity").asText("FAITHFUL")));
    }

    private static List<Affiliation> affiliations(ObjectNode actor) {
        return each(actor, "affiliations", affiliation -> new Affiliation(actor.get("key").textValue(), affiliation.get("to").textValue(),
                AffiliationRole.valueOf(affiliation.get("role").textValue()), date(affiliation.get("since")), date(affiliation.get("until"))));
    }

    private static <T> List<T> each(ObjectNode line, String list, Function<JsonNode, T> element) {
        var all = new ArrayList<T>();
        line.path(list).forEach(json -> all.add(element.apply(json)));
        return Collections.unmodifiableList(all);
    }

    private static BigInteger number(JsonNode json) {
        return json == null ? null : json.bigIntegerValue();
    }

    private static Edtf date(JsonNode json) {
        return json == null ? null : Edtf.parse(json.textValue());
    }
}
