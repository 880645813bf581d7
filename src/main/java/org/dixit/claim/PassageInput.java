package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("PassageInput")
@Description("Either a quote (with prefix and suffix, or start, where it stands more than once), which is looked up in the document's text; or a position with its hash.")
public record PassageInput(
        @Description("Words of the document: letter by letter, but for white space and the shape of quotation marks.") String quote,
        @Description("What stands right before the quote.") String prefix,
        @Description("What stands right behind the quote.") String suffix,
        @Description("The first code point, from 0.") Integer start,
        @Description("After the last code point.") Integer end,
        @Description("The SHA-256 of these code points in UTF-8, in 64 hexadecimal digits.") String sha256) {
}
