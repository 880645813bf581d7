package org.dixit.assessment;

import org.dixit.assessment.rules.Certainty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DisputeFilter")
@Description("Which disputes. Given fields must all hold.")
public record DisputeFilter(
        @Description("On questions of the dossier with this key.") String dossier,
        @Description("On questions about the event with this key.") String event,
        @Description("On the question with this key.") String question,
        @Description("With the actor with this key on either side.") String party,
        @Description("Of this certainty.") Certainty certainty) {
}
