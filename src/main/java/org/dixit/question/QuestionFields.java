package org.dixit.question;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.history.History;
import org.dixit.recording.Payloads;

/** How questions are read. */
@Singleton
public class QuestionFields implements Fields {

    private static final Listing QUESTIONS = Listing.of("Question", "question")
            .order("KEY", "row.key::text")
            .order("DISPUTES", "row.disputes::bigint", "row.key::text")
            .filter("dossier", Condition.where("""
                    exists (select from dossier_question part join dossier on dossier.id = part.dossier_id
                      where part.question_id = row.id and dossier.key = :value)"""))
            .filter("event", Condition.where("row.event_id = (select id from event where key = :value)"))
            .filter("kind", Condition.anyOf("row.kind"))
            .filter("contested", Condition.exists("select from dispute where question_id = row.id"))
            .filter("text", Condition.words());

    @Override
    public void describe(Catalog catalog) {
        Payloads.describe(catalog, "RecordQuestionPayload", "question", "Question");
        catalog.type("Query")
                .one("question", "Question", "question row where row.key = :value")
                .listing("questions", QUESTIONS);
        catalog.node("Question", "question")
                .column("version")
                .listing("history", History.of("question"))
                .column("kind")
                .text("text", "row.texts")
                .texts("texts", "texts")
                .text("unit", "row.units")
                .column("temporality")
                .one("event", "Event", "event row where row.id = parent.event_id")
                .list("parts", "Question", """
                        question_part part join question row on row.id = part.part_id
                        where part.question_id = parent.id""", "part.ordinal");
        catalog.type("Event")
                .listing("questions", QUESTIONS.where("row.event_id = parent.id"));
    }
}
