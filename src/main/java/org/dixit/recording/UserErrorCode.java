package org.dixit.recording;

import org.dixit.line.Problem;
import org.eclipse.microprofile.graphql.Description;

@Description("What kind of mistake there is in an input.")
public enum UserErrorCode {
    @Description("A field says what is not allowed.") INVALID,
    @Description("There is nothing of this key.") UNKNOWN_KEY,
    @Description("The object has another version than expected: somebody else has changed it.") CONFLICT,
    @Description("Something would contain itself, or lead back to itself.") CYCLE,
    @Description("The passage is not in the document's text.") PASSAGE_NOT_FOUND,
    @Description("The quote stands in the document's text more than once.") PASSAGE_AMBIGUOUS,
    @Description("A hash is not that of the text.") HASH_MISMATCH;

    /** The same mistake in a line; what only whole dossiers can have is not there. */
    public static UserErrorCode of(Problem.Code code) {
        return switch (code) {
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case CONFLICT -> CONFLICT;
            case CYCLE -> CYCLE;
            case PASSAGE_NOT_FOUND -> PASSAGE_NOT_FOUND;
            case HASH_MISMATCH -> HASH_MISMATCH;
            case INVALID, MALFORMED, DUPLICATE_KEY -> INVALID;
        };
    }
}
