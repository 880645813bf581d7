package org.dixit.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text in one language.")
public record LocalizedText(
        @NonNull @Description("The language's BCP 47 tag.") String language,
        @NonNull @Description("The text.") String text) {
}
