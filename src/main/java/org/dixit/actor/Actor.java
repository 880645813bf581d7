package org.dixit.actor;

import java.util.List;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A state, body, armed force, organisation, medium or person that says something or takes part in something.")
public abstract class Actor implements Node {

    @NonNull
    @Description("What filters, inputs and dossiers call it: unique among actors.")
    public String key;

    @NonNull
    @Description("What it is.")
    public ActorKind kind;

    @NonNull
    @Description("Its name in every language that is known.")
    public List<@NonNull LocalizedText> names;

    @NonNull
    @Description("Other names that it goes by.")
    public List<@NonNull String> aliases;

    @NonNull
    @Description("Whether it stands for someone who is not named, such as \"a senior official\".")
    public Boolean anonymous;

    @Description("Its item in Wikidata, such as Q212.")
    public String wikidataId;

    @NonNull
    @Description("Whom it belongs or belonged to, in the order in which they were recorded.")
    public List<@NonNull Affiliation> affiliations;

    @NonNull
    @Description("How often it was written so that it said something else, counted from 1.")
    public Integer version;
}
