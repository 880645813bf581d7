package org.dixit.claim;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.graph.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ClaimFilter")
@Description("Which claims. Given fields must all hold; a list means any of, an empty one none.")
public record ClaimFilter(
        @Description("Of the dossier with this key.") String dossier,
        @Description("About the event with this key, or answering one of its questions.") String event,
        @Description("Answering the question with this key.") String question,
        @Description("Made by the actor with this key, alone or with others.") String claimant,
        @Description("Made by someone whose party, on the day it was said, was the actor with this key.") String party,
        @Description("Reported in the document with this key.") String document,
        @Nullable @Description("With any of these stances.") List<@NonNull Stance> stance,
        @Nullable @Description("With any of these attributions.") List<@NonNull Attribution> attribution,
        @Description("Made in this time.") DateRange claimed,
        @Description("Whether they give a number.") Boolean quantified,
        @Description("Whether a standing position in dispute rests on them, also as a part.") Boolean disputed,
        @Description("Whether they were taken back; both where this is absent.") Boolean retracted,
        @Description("Whose statements hold these words, inflections, accents and case aside.") String text) {
}
