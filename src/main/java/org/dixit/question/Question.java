package org.dixit.question;

import java.util.List;
import org.dixit.event.Event;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What accounts of an event may answer differently.")
public abstract class Question implements Node {

    @NonNull
    @Description("What filters, inputs and dossiers call it: unique among questions.")
    public String key;

    @NonNull
    @Description("What kind of answer it has.")
    public QuestionKind kind;

    @NonNull
    @Description("Its wording in every language that it has.")
    public List<@NonNull LocalizedText> texts;

    @NonNull
    @Description("How the true answer behaves in time.")
    public Temporality temporality;

    @NonNull
    @Description("The event that it is about.")
    public Event event;

    @NonNull
    @Description("The questions whose answers add up to an answer of this one.")
    public List<@NonNull Question> parts;

    @NonNull
    @Description("How often it was written so that it said something else, counted from 1.")
    public Integer version;
}
