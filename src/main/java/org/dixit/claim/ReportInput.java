package org.dixit.claim;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ReportInput")
@Description("That a document carries a claim.")
public record ReportInput(
        @NonNull @Description("The document's key.") String document,
        @Nullable @Description("The keys of those through whom it came, nearest the document first.") List<@NonNull String> via,
        @Nullable @Description("The passages that say it.") List<@NonNull PassageInput> evidence,
        @Description("How faithfully the document gives it; FAITHFUL where absent.") Fidelity fidelity,
        @Description("What there is to say about that.") String note) {
}
