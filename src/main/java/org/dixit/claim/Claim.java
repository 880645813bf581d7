package org.dixit.claim;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dixit.actor.Actor;
import org.dixit.event.Event;
import org.dixit.graph.EdtfDate;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.dixit.question.Question;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("One claimant's position, or the joint one of several, on a question or simply about an event.")
public abstract class Claim implements Node {

    @NonNull
    @Description("What filters, inputs and dossiers call it: unique among claims.")
    public String key;

    @NonNull
    @Description("What it says, in every language that it was put in.")
    public List<@NonNull LocalizedText> statements;

    @NonNull
    @Description("Who made it, jointly, in the order recorded; none where nobody is said to.")
    public List<@NonNull Actor> claimants;

    @NonNull
    @Description("Whose position it is: the party of each claimant on the day it was said, an anonymous claimant itself; by key.")
    public List<@NonNull Actor> holders;

    @NonNull
    @Description("Whether it has a name to it.")
    public Attribution attribution;

    @NonNull
    @Description("Where the claimants stand on it.")
    public Stance stance;

    @Description("The number that it gives; null where it gives none.")
    public Quantity quantity;

    @NonNull
    @Description("When it was made.")
    public EdtfDate claimed;

    @NonNull
    @Description("The day on which it was said, at the latest: when it was made, or when the first document with it was published.")
    public LocalDate said;

    @Description("The time that it speaks of; null where that is not said, and then it is some day in claimed.")
    public EdtfDate asOf;

    @NonNull
    @Description("The event that it is about: its question's, where it answers one.")
    public Event event;

    @Description("The question that it answers; null where it is simply about an event.")
    public Question question;

    @Description("Why, when and by whom it was taken back; null where it was not.")
    public Retraction retraction;

    @NonNull
    @Description("When it was first recorded here.")
    public OffsetDateTime recordedAt;

    @NonNull
    @Description("How often it was written so that it said something else, counted from 1.")
    public Integer version;
}
