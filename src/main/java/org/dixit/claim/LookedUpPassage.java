package org.dixit.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dixit.document.Quote;
import org.dixit.document.QuotedText;
import org.dixit.document.QuotedText.Places;
import org.dixit.recording.InputLine;
import org.dixit.recording.UserErrorCode;

/**
 * A passage that is given as a quote and becomes a position with its hash, once it is found in the text.
 *
 * @param passage as the input has it; changed into what a line has
 * @param place where it is in the line
 */
record LookedUpPassage(ObjectNode passage, String place, InputLine line) {

    /**
     * @param document its key
     * @param text empty where it is not kept, null where there is no such document, which is told of its report
     */
    void in(String document, Optional<QuotedText> text) {
        var quote = new Quote(words("quote"), words("prefix"), words("suffix"), number("start"), number("end"));
        standIn(passage);
        if (text == null) {
            return;
        }
        if (quote.words().isBlank()) {
            refuse(UserErrorCode.INVALID, "This quote is empty. Write the words, or start, end and sha256.");
        } else if (text.isEmpty()) {
            refuse(UserErrorCode.PASSAGE_NOT_FOUND, "The text of " + document
                    + " is not kept here, so that no quote can be looked up in it. Give start, end and sha256, or attach the text.");
        } else {
            take(document, quote, text.get());
        }
    }

    /** Makes it a passage that could be one, so that everything else can be looked at. */
    static void standIn(ObjectNode passage) {
        passage.removeAll().put("start", 0).put("end", 1).put("sha256", "0".repeat(64));
    }

    private void take(String document, Quote quote, QuotedText text) {
        var places = text.find(quote);
        if (places.total() == 1) {
            var found = places.first().get(0);
            passage.put("start", found.start()).put("end", found.end()).put("sha256", found.sha256()).put("quote", found.words());
        } else if (places.total() > 1) {
            refuse(UserErrorCode.PASSAGE_AMBIGUOUS, "This quote stands in the text of " + document + " " + places.total() + " times: "
                    + told(places) + ". Add start, or a prefix or suffix that tells the one meant from the others.");
        } else {
            var anywhere = text.find(new Quote(quote.words(), null, null, null, null));
            refuse(UserErrorCode.PASSAGE_NOT_FOUND, anywhere.total() == 0
                    ? "The text of " + document + " does not have this quote. Quote it letter by letter; "
                            + "only white space and the shape of quotation marks may differ."
                    : "This quote stands in the text of " + document + " elsewhere: " + told(anywhere)
                            + ". Correct start, prefix or suffix, or leave them out.");
        }
    }

    private static String told(Places places) {
        var first = places.first().stream()
                .map(found -> found.start() + " to " + found.end() + " (" + found.context() + ")")
                .collect(Collectors.joining(", "));
        return places.total() > places.first().size() ? first + " and more" : first;
    }

    private void refuse(UserErrorCode code, String message) {
        line.refuse(place + ".quote", code, message);
    }

    private String words(String field) {
        return passage.path(field).textValue();
    }

    private Integer number(String field) {
        return passage.has(field) ? passage.get(field).intValue() : null;
    }
}
