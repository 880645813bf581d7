package org.dixit.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where in a document's text a claim stands: a W3C text position and the hash of what stands there.")
public abstract class Passage {

    @NonNull
    @Description("The position of its first code point, counted from 0.")
    public Integer start;

    @NonNull
    @Description("The position behind its last code point.")
    public Integer end;

    @NonNull
    @Description("The SHA-256 of its code points in UTF-8, in hexadecimal digits.")
    public String sha256;

    @Description("Its words: as recorded, else from the document's text where that is kept here.")
    public String quote;

    @NonNull
    @Description("Whether it has been checked against the text.")
    public Verification verification;
}
