package org.dixit.claim;

import static org.dixit.line.Kinds.NAME;
import static org.dixit.line.Kinds.STATEMENT;
import static org.dixit.line.Kinds.edtf;
import static org.dixit.line.Kinds.instant;
import static org.dixit.line.Kinds.list;
import static org.dixit.line.Kinds.listOfSome;
import static org.dixit.line.Kinds.oneOf;
import static org.dixit.line.Kinds.reference;
import static org.dixit.line.Kinds.set;
import static org.dixit.line.Kinds.sha256;
import static org.dixit.line.Kinds.string;
import static org.dixit.line.Kinds.texts;
import static org.dixit.line.Kinds.wholeNumber;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.dixit.line.LineType;
import org.dixit.line.Place;
import org.dixit.line.Problem.Code;
import org.dixit.line.Shape;
import org.dixit.value.Sha256;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/**
 * The lines of claims. A claim on a question is about that question's event, so that a line which names both, as it
 * may, is the same as one which names the question alone.
 */
@Singleton
@Priority(20)
class ClaimLine extends LineType {

    static final String RETRACTED = "retracted";

    private static final long LARGEST_QUANTITY = 1_000_000_000_000_000L;

    private static final Shape QUANTITY = new Shape()
            .optional("low", wholeNumber(0, LARGEST_QUANTITY))
            .optional("high", wholeNumber(0, LARGEST_QUANTITY))
            .required("qualifier", oneOf(Qualifier.class))
            .rule(ClaimLine::endsFitTheQualifier);

    private static final Shape PASSAGE = new Shape()
            .required("start", wholeNumber(0, Integer.MAX_VALUE))
            .required("end", wholeNumber(0, Integer.MAX_VALUE))
            .required("sha256", sha256())
            .optional("quote", string(STATEMENT))
            .rule(ClaimLine::passageHasCharacters)
            .rule(ClaimLine::quoteIsThePassage);

    private static final Shape REPORT = new Shape()
            .required("document", reference("document"))
            .optional("via", list(reference("actor")))
            .optional("evidence", list(PASSAGE))
            .optional("fidelity", oneOf(Fidelity.class), Fidelity.FAITHFUL.name())
            .optional("note", string(STATEMENT));

    private static final Shape RETRACTION = new Shape()
            .required("reason", string(STATEMENT))
            .required("at", instant())
            .required("by", string(NAME));

    private static final Shape CLAIM = new Shape()
            .optional("question", reference("question"))
            .optional("event", reference("event"))
            .required("claimants", set(reference("actor")))
            .required("stance", oneOf(Stance.class))
            .optional("quantity", QUANTITY)
            .required("statement", texts(STATEMENT))
            .required("claimed", edtf())
            .optional("asOf", edtf())
            .required("reports", listOfSome(REPORT))
            .optional(RETRACTED, RETRACTION)
            .rule(ClaimLine::isAboutSomething);

    ClaimLine() {
        super("claim", CLAIM);
    }

    private static void endsFitTheQualifier(ObjectNode quantity, Place place) {
        boolean low = quantity.has("low");
        boolean high = quantity.has("high");
        Qualifier qualifier = Qualifier.valueOf(quantity.get("qualifier").textValue());
        String ends = switch (qualifier) {
            case EXACT, ABOUT, BETWEEN -> low && high ? null : "both low and high";
            case AT_LEAST -> low && !high ? null : "low and no high";
            case AT_MOST -> high && !low ? null : "high and no low";
        };
        if (ends != null) {
            place.refuse(qualifier + " needs " + ends + ".", "Write " + ends + ", or another qualifier.");
        } else if (low && high) {
            long difference = quantity.get("high").longValue() - quantity.get("low").longValue();
            if (difference < 0) {
                place.refuse("low is more than high.", "Exchange them.");
            } else if (difference > 0 && qualifier == Qualifier.EXACT) {
                place.refuse("EXACT needs low and high to be the same.", "Write the same number twice, or BETWEEN or ABOUT.");
            }
        }
    }

    private static void passageHasCharacters(ObjectNode passage, Place place) {
        if (passage.get("start").intValue() >= passage.get("end").intValue()) {
            place.refuse("The passage ends where it begins, or before.", "Write an end that is greater than the start.");
        }
    }

    private static void quoteIsThePassage(ObjectNode passage, Place place) {
        if (passage.has("quote") && !Sha256.of(passage.get("quote").textValue()).equals(passage.get("sha256").textValue())) {
            place.field("quote").refuse(Code.HASH_MISMATCH, "The quote has another hash than its passage.",
                    "Quote the passage whole and letter by letter, or leave the quote out.");
        }
    }

    private static void isAboutSomething(ObjectNode claim, Place place) {
        if (claim.has("question")) {
            if (claim.has("event")) {
                place.setAside(claim.remove("event").textValue());
            }
        } else if (!claim.has("event")) {
            place.refuse("The claim has neither a question nor an event.", "Add one of them.");
        } else if (claim.has("quantity")) {
            place.field("quantity").refuse("Only a claim on a question of kind QUANTITY has a quantity.",
                    "Name its question, or leave the quantity out.");
        }
    }

    /** Who records a claim anew does not thereby take it back in. */
    @Override
    public Set<String> staying() {
        return Set.of(RETRACTED);
    }

    @Override
    public List<String> checks(Set<String> types) {
        return Stream.of(
                        types.contains("claim") ? List.of(QuestionRules.OF_CLAIMS, PassageRules.OF_CLAIMS) : List.<String>of(),
                        types.contains("question") ? List.of(QuestionRules.OF_QUESTIONS) : List.<String>of(),
                        types.contains("document") ? List.of(PassageRules.OF_DOCUMENTS) : List.<String>of())
                .flatMap(List::stream).toList();
    }

    /** What is derived for a claim depends on its documents and its claimants. */
    @Override
    public boolean concerns(Set<String> types) {
        return super.concerns(types) || dependsOn(types);
    }

    private static boolean dependsOn(Set<String> types) {
        return types.contains("document") || types.contains("actor");
    }

    /** Where neither documents nor actors may have changed, nothing is derived anew. */
    @Override
    protected String statements(Set<String> types) {
        return dependsOn(types) ? ClaimRows.TOUCH + ClaimRows.WRITE + ClaimRows.DERIVE : ClaimRows.WRITE;
    }
}
