package org.dixit.dossier;

import java.util.List;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What is known about one topic: the unit of import and export.")
public abstract class Dossier implements Node {

    @NonNull
    @Description("What filters and addresses call it: unique among dossiers.")
    public String key;

    @NonNull
    @Description("Its title in every language that it has.")
    public List<@NonNull LocalizedText> titles;
}
