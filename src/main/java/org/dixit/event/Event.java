package org.dixit.event;

import java.util.List;
import org.dixit.graph.EdtfDate;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something that happened, or is said to have happened.")
public abstract class Event implements Node {

    @NonNull
    @Description("What filters, inputs and dossiers call it: unique among events.")
    public String key;

    @NonNull
    @Description("What kind of happening it is.")
    public EventKind kind;

    @NonNull
    @Description("Its title in every language that it has.")
    public List<@NonNull LocalizedText> titles;

    @NonNull
    @Description("When it happened.")
    public EdtfDate occurred;

    @Description("Where it happened.")
    public Place place;

    @Description("The larger event that it belongs to.")
    public Event partOf;

    @NonNull
    @Description("How often it was written so that it said something else, counted from 1.")
    public Integer version;
}
