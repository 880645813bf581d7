package org.dixit.claim;

import java.util.List;
import org.dixit.actor.Actor;
import org.dixit.document.Document;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a document carries a claim.")
public abstract class Report {

    @NonNull
    @Description("The document.")
    public Document document;

    @NonNull
    @Description("Those through whom it came, in order: the first is nearest to the document.")
    public List<@NonNull Actor> via;

    @NonNull
    @Description("Where it stands in the document.")
    public List<@NonNull Passage> evidence;

    @NonNull
    @Description("How faithfully the document reports it.")
    public Fidelity fidelity;

    @Description("What there is to say about the report.")
    public String note;
}
