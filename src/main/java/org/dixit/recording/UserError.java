package org.dixit.recording;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is wrong with an input, for the one who wrote it. */
@Type("UserError")
@Description("What is wrong with an input: nothing was written.")
public record UserError(
        @NonNull @Description("What is wrong, and what to do about it.") String message,
        @NonNull @Description("Where: input, then names of fields and places in lists, counted from 0.") List<@NonNull String> path,
        @NonNull @Description("What kind of mistake it is.") UserErrorCode code) {
}
