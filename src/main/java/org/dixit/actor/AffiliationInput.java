package org.dixit.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.dixit.recording.LocalizedTextInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AffiliationInput")
@Description("That an actor belongs to another one.")
public record AffiliationInput(
        @NonNull @Description("The other actor's key.") String to,
        @NonNull @Description("In which way.") AffiliationRole role,
        @Nullable @Description("As what.") List<@NonNull LocalizedTextInput> title,
        @Description("Since when: EDTF.") String since,
        @Description("Until when: EDTF.") String until) {
}
