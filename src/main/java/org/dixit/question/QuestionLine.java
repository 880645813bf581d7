package org.dixit.question;

import static org.dixit.line.Kinds.TITLE;
import static org.dixit.line.Kinds.oneOf;
import static org.dixit.line.Kinds.reference;
import static org.dixit.line.Kinds.set;
import static org.dixit.line.Kinds.texts;

import java.util.Set;

import org.dixit.line.Circles;
import org.dixit.line.LineType;
import org.dixit.line.Shape;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The lines of questions. */
@Singleton
@Priority(30)
class QuestionLine extends LineType {

    private static final Shape QUESTION = new Shape()
            .required("event", reference("event"))
            .required("kind", oneOf(QuestionKind.class))
            .required("text", texts(TITLE))
            .optional("unit", texts(TITLE))
            .required("temporality", oneOf(Temporality.class))
            .optional("parts", set(reference("question")));

    private static final Circles CIRCLES = new Circles("question", "parts", """
            insert into edge (key, to_key, since, until)
            select s.key, part, '-infinity', 'infinity'
            from staged s, jsonb_array_elements_text(s.body -> 'parts') part
            where s.type = 'question'""");

    private static final String WRITE = """
            insert into question (id, key, event_id, kind, texts, units, temporality)
            overriding system value
            select c.id, c.key, e.id, body ->> 'kind', body -> 'text', body -> 'unit', body ->> 'temporality'
            from changed c join event e on e.key = body ->> 'event'
            where c.type = 'question'
            on conflict (key) do update set
              event_id = excluded.event_id, kind = excluded.kind, texts = excluded.texts, units = excluded.units,
              temporality = excluded.temporality, version = question.version + 1;

            insert into touched_question
            select id from changed where type = 'question'
            on conflict do nothing;

            delete from question_part p
            using changed c
            where c.type = 'question' and not c.created and p.question_id = c.id;

            insert into question_part (question_id, ordinal, part_id)
            select c.id, p.ordinal, part.id
            from changed c
            cross join jsonb_array_elements_text(c.body -> 'parts') with ordinality p (key, ordinal)
            join question part on part.key = p.key
            where c.type = 'question'""";

    QuestionLine() {
        super("question", QUESTION);
    }

    @Override
    public Circles circles() {
        return CIRCLES;
    }

    @Override
    protected String statements(Set<String> types) {
        return WRITE;
    }
}
