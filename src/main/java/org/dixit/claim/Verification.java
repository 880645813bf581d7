package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a passage has been checked. One that does not match its document's text is never taken.")
public enum Verification {
    @Description("Its hash matched the document's text.") VERIFIED,
    @Description("The document's text has not been seen.") NO_TEXT
}
