package org.dixit.document;

import java.util.List;
import org.dixit.actor.Actor;
import org.dixit.graph.EdtfDate;
import org.dixit.graph.LocalizedText;
import org.dixit.graph.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A news report or another text that carries claims.")
public abstract class Document implements Node {

    @NonNull
    @Description("What filters, inputs and dossiers call it: unique among documents.")
    public String key;

    @NonNull
    @Description("Its title in every language that it has.")
    public List<@NonNull LocalizedText> titles;

    @NonNull
    @Description("The language of its text: a BCP 47 tag.")
    public String language;

    @Description("Who published it.")
    public Actor publisher;

    @NonNull
    @Description("When it was published; its last day is always known.")
    public EdtfDate published;

    @Description("Where it is.")
    public String url;

    @Description("The address of what it was made from, such as the original of a translation.")
    public String derivedFrom;

    @Description("How it was translated; null where it was not.")
    public Translation translation;

    @Description("How many code points its text has.")
    public Integer characters;

    @Description("The SHA-256 of its text in UTF-8, in hexadecimal digits.")
    public String sha256;

    @Description("Its full text: only where full texts are public or you may read them, and where the text is kept here at all.")
    public String text;

    @NonNull
    @Description("How often it was written so that it said something else, counted from 1.")
    public Integer version;
}
