package org.dixit.recording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("LocalizedTextInput")
@Description("A text in one language.")
public record LocalizedTextInput(
        @NonNull @Description("The language's BCP 47 tag.") String language,
        @NonNull @Description("The text.") String text) {
}
