package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.dixit.actor.Parties;
import org.dixit.actor.Parties.Span;
import org.dixit.assessment.rules.Accounts;
import org.dixit.assessment.rules.Quantity;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;

/** Accounts as the SQL function of that name gives them. */
final class AccountsJson implements Asked {

    private final JsonNode json;

    AccountsJson(JsonNode json) {
        this.json = json;
    }

    @Override
    public long questionId() {
        return json.get("id").longValue();
    }

    Accounts accounts() {
        var spans = new HashMap<String, List<Span>>();
        var anonymous = new HashSet<String>();
        for (var actor : json.get("actors")) {
            var key = actor.get("key").textValue();
            spans.put(key, all(actor.get("parties"), span -> new Span(day(span.get(0)), day(span.get(1)), span.get(2).textValue())));
            if (actor.get("anonymous").booleanValue()) {
                anonymous.add(key);
            }
        }
        return new Accounts(json.get("question").textValue(), all(json.get("questions"), AccountsJson::question),
                all(json.get("claims"), AccountsJson::claim), anonymous, Parties.ofSpans(spans),
                all(json.get("participants"), AccountsJson::participant));
    }

    @Override
    public JsonNode names(String actor) {
        return json.get("names").get(actor);
    }

    private static Accounts.Question question(JsonNode json) {
        return new Accounts.Question(json.get("key").textValue(), QuestionKind.valueOf(json.get("kind").textValue()),
                Temporality.valueOf(json.get("temporality").textValue()), Set.copyOf(all(json.get("parts"), JsonNode::textValue)));
    }

    private static Accounts.Claim claim(JsonNode json) {
        return new Accounts.Claim(json.get("key").textValue(), json.get("question").textValue(),
                Set.copyOf(all(json.get("claimants"), JsonNode::textValue)), Stance.valueOf(json.get("stance").textValue()), quantity(json),
                date(json.get("claimed")), date(json.get("asOf")), all(json.get("reports"), AccountsJson::report),
                json.get("retracted").booleanValue());
    }

    private static Quantity quantity(JsonNode claim) {
        var qualifier = claim.get("qualifier").textValue();
        return qualifier == null ? null : new Quantity(number(claim.get("low")), number(claim.get("high")), Qualifier.valueOf(qualifier));
    }

    private static Accounts.Report report(JsonNode json) {
        return new Accounts.Report(day(json.get("published")), json.get("publisher").textValue(),
                Set.copyOf(all(json.get("via"), JsonNode::textValue)), Fidelity.valueOf(json.get("fidelity").textValue()));
    }

    private static Accounts.Participant participant(JsonNode json) {
        return new Accounts.Participant(json.get("actor").textValue(), ParticipantRole.valueOf(json.get("role").textValue()));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }

    private static BigInteger number(JsonNode json) {
        return json.isNull() ? null : json.bigIntegerValue();
    }

    private static LocalDate day(JsonNode json) {
        return json.isNull() ? null : LocalDate.parse(json.textValue());
    }

    private static Edtf date(JsonNode json) {
        return json.isNull() ? null : Edtf.parse(json.textValue());
    }
}
