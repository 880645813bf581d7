package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.dixit.assessment.rules.Assessor;
import org.dixit.assessment.rules.PositionHolder;
import org.dixit.assessment.rules.TooManyHolders;
import org.dixit.fetch.Computation;
import org.dixit.fetch.Day;
import org.dixit.fetch.Selected;
import org.dixit.fetch.Sql;
import org.dixit.graph.BadRequest;

/** Assessments on terms of the client's own: as claimed by some day, with another tolerance, by claimant. */
@Singleton
class Assessing {

    private static final int MOST_DAYS = 100;

    Computation onOneDay() {
        return new OfQuestion() {
            @Override
            public JsonNode compute(Selected field, JsonNode input) {
                return assess(field, input).apply(field.argument("at"));
            }
        };
    }

    Computation onEachDay() {
        return new OfQuestion() {
            @Override
            public JsonNode compute(Selected field, JsonNode input) {
                List<?> days = field.argument("at");
                if (days.size() > MOST_DAYS) {
                    throw new BadRequest("TOO_MANY_DAYS", field.key() + ": " + days.size() + " days: ask for at most " + MOST_DAYS + " at once.");
                }
                var assess = assess(field, input);
                var assessments = JsonNodeFactory.instance.arrayNode();
                days.forEach(day -> assessments.add(assess.apply(day)));
                return assessments;
            }
        };
    }

    private static Function<Object, JsonNode> assess(Selected field, JsonNode input) {
        var accounts = new AccountsJson(input);
        var assessor = Assessor.of(accounts.accounts(), by(field), tolerance(field));
        return day -> {
            try {
                return new AssessmentJson(accounts, assessor.at(Day.of(day)), field::asksFor).write();
            } catch (TooManyHolders tooMany) {
                throw new BadRequest("TOO_MANY_HOLDERS", field.key() + ": " + tooMany.getMessage());
            }
        };
    }

    private static PositionHolder by(Selected field) {
        Object by = field.argument("by");
        return by == null ? PositionHolder.PARTY : PositionHolder.valueOf(by.toString());
    }

    private static BigDecimal tolerance(Selected field) {
        Object given = field.argument("tolerance");
        var tolerance = given == null ? Assessor.DEFAULT_TOLERANCE : new BigDecimal(given.toString());
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
            throw new BadRequest("INVALID_TOLERANCE", field.key() + ": tolerance is " + BadRequest.shortened(given.toString())
                    + ": give a fraction from 0 to 1, such as 0.1 for a tenth.");
        }
        return tolerance;
    }

    private abstract static class OfQuestion implements Computation {

        @Override
        public void writeInput(Selected field, String row, Sql sql) {
            sql.add("accounts(").add(row).add(".id)");
        }
    }
}
