package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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
            List<LocalDate> days(Selected field) {
                return Collections.singletonList(Day.of(field.argument("at")));
            }

            @Override
            public JsonNode compute(Selected field, JsonNode input) {
                return assessments(field, input).get(0);
            }
        };
    }

    Computation onEachDay() {
        return new OfQuestion() {
            @Override
            List<LocalDate> days(Selected field) {
                List<?> days = field.argument("at");
                if (days.size() > MOST_DAYS) {
                    throw new BadRequest("TOO_MANY_DAYS", field.key() + ": " + days.size() + " days: ask for at most " + MOST_DAYS + " at once.");
                }
                return days.stream().map(Day::of).toList();
            }

            @Override
            public JsonNode compute(Selected field, JsonNode input) {
                return assessments(field, input);
            }
        };
    }

    private static PositionHolder by(Selected field) {
        Object by = field.argument("by");
        return by == null ? PositionHolder.PARTY : PositionHolder.valueOf(by.toString());
    }

    private static BigDecimal tolerance(Selected field) {
        Number given = field.argument("tolerance");
        if (given == null) {
            return Assessor.DEFAULT_TOLERANCE;
        }
        double tolerance = given.doubleValue();
        if (tolerance >= 0 && tolerance <= 1) {
            return BigDecimal.valueOf(tolerance);
        }
        throw new BadRequest("INVALID_TOLERANCE", field.key() + ": tolerance is " + BadRequest.shortened(given.toString())
                + ": give a fraction from 0 to 1, such as 0.1 for a tenth.");
    }

    private abstract static class OfQuestion implements Computation {

        /** Null stands for no limit. */
        abstract List<LocalDate> days(Selected field);

        /** Refuses terms that cannot be, whether or not there will be a question to assess on them. */
        @Override
        public void writeInput(Selected field, String row, Sql sql) {
            days(field);
            tolerance(field);
            sql.add("accounts(").add(row).add(".id)");
        }

        ArrayNode assessments(Selected field, JsonNode input) {
            var accounts = new AccountsJson(input);
            var assessor = Assessor.of(accounts.accounts(), by(field), tolerance(field));
            var assessments = JsonNodeFactory.instance.arrayNode();
            try {
                days(field).forEach(day -> assessments.add(new AssessmentJson(accounts, assessor.at(day), field::asksFor).write()));
            } catch (TooManyHolders tooMany) {
                throw new BadRequest("TOO_MANY_HOLDERS", field.key() + ": " + tooMany.getMessage());
            }
            return assessments;
        }
    }
}
