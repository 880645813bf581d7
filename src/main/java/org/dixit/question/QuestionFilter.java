package org.dixit.question;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("QuestionFilter")
@Description("Which questions. Given fields must all hold; a list means any of, an empty one none.")
public record QuestionFilter(
        @Description("Of the dossier with this key.") String dossier,
        @Description("About the event with this key.") String event,
        @Nullable @Description("Of any of these kinds.") List<@NonNull QuestionKind> kind,
        @Description("Whether they are in dispute.") Boolean contested,
        @Description("Whose wording holds these words, inflections, accents and case aside.") String text) {
}
