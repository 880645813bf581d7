package org.dixit.document;

import static org.dixit.line.Kinds.TITLE;
import static org.dixit.line.Kinds.edtfWithEnd;
import static org.dixit.line.Kinds.languageTag;
import static org.dixit.line.Kinds.oneOf;
import static org.dixit.line.Kinds.reference;
import static org.dixit.line.Kinds.sha256;
import static org.dixit.line.Kinds.texts;
import static org.dixit.line.Kinds.unicode;
import static org.dixit.line.Kinds.url;
import static org.dixit.line.Kinds.wholeNumber;

import java.util.List;
import java.util.Set;

import org.dixit.line.LineType;
import org.dixit.line.Place;
import org.dixit.line.Problem.Code;
import org.dixit.line.Shape;
import org.dixit.value.Sha256;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/**
 * The lines of documents. A text in one is kept; where there is none, the text that is known of the document stays as it
 * is. Either way what the line says of the text must be right.
 */
@Singleton
@Priority(50)
class DocumentLine extends LineType {

    private static final Shape DOCUMENT = new Shape()
            .required("title", texts(TITLE))
            .required("language", languageTag())
            .required("published", edtfWithEnd())
            .optional("publisher", reference("actor"))
            .optional("url", url())
            .optional("derivedFrom", url())
            .optional("translation", oneOf(Translation.class))
            .optional("characters", wholeNumber(0, Integer.MAX_VALUE))
            .optional("sha256", sha256())
            .optional("text", unicode())
            .rule(DocumentLine::setTextAside);

    private static final String TEXT_DIFFERS = " or s.beside is not null "
            + "and not exists (select from document_text t where t.document_id = l.id and t.body = s.beside)";

    private static final String MEASURE = """
            select s.line, s.type, s.key, 'sha256' as field, 'HASH_MISMATCH' as code,
              'The text that is known of this document has another hash: ' || t.sha256 || '.' as message,
              'Correct the hash, leave it out, or send the text that it is of.' as action
            from staged s join document d on d.key = s.key join document_text t on t.document_id = d.id
            where s.type = 'document' and s.beside is null and s.body ->> 'sha256' <> t.sha256
            union all
            select s.line, s.type, s.key, 'characters', 'INVALID',
              'The text that is known of this document has ' || t.characters || ' characters (code points).',
              'Correct the number, leave it out, or send the text that it is of.'
            from staged s join document d on d.key = s.key join document_text t on t.document_id = d.id
            where s.type = 'document' and s.beside is null and (s.body ->> 'characters')::int <> t.characters""";

    private static final String WRITE = """
            insert into document (id, key, titles, language, published, published_earliest, published_latest, publisher_id,
              url, derived_from, translation, characters, sha256)
            overriding system value
            select c.id, c.key, body -> 'title', body ->> 'language',
              body ->> 'published', first_day(days, body ->> 'published'), last_day(days, body ->> 'published'),
              publisher.id, body ->> 'url', body ->> 'derivedFrom', body ->> 'translation',
              (body ->> 'characters')::int, body ->> 'sha256'
            from changed c left join actor publisher on publisher.key = body ->> 'publisher'
            where c.type = 'document'
            on conflict (key) do update set
              titles = excluded.titles, language = excluded.language, published = excluded.published,
              published_earliest = excluded.published_earliest, published_latest = excluded.published_latest,
              publisher_id = excluded.publisher_id, url = excluded.url, derived_from = excluded.derived_from,
              translation = excluded.translation, characters = excluded.characters, sha256 = excluded.sha256,
              version = document.version + 1;

            insert into document_text (document_id, characters, sha256, body)
            select c.id, char_length(c.beside), encode(sha256(convert_to(c.beside, 'UTF8')), 'hex'), c.beside
            from changed c
            where c.type = 'document' and c.beside is not null
            on conflict (document_id) do update set
              characters = excluded.characters, sha256 = excluded.sha256, body = excluded.body""";

    DocumentLine() {
        super("document", DOCUMENT);
    }

    private static void setTextAside(ObjectNode document, Place place) {
        if (!document.has("text")) {
            return;
        }
        String text = document.remove("text").textValue();
        if (text.isEmpty()) {
            place.field("text").refuse(Text.EMPTY, Text.INSTEAD_OF_EMPTY);
            return;
        }
        int characters = text.codePointCount(0, text.length());
        if (document.has("characters") && document.get("characters").intValue() != characters) {
            place.field("characters").refuse("The text in this line has " + characters + " characters (code points).",
                    "Correct the number or the text, or leave the number out.");
        }
        String sha256 = Sha256.of(text);
        if (document.has("sha256") && !document.get("sha256").textValue().equals(sha256)) {
            place.field("sha256").refuse(Code.HASH_MISMATCH, "The text in this line has another hash: " + sha256 + ".",
                    "Correct the hash or the text, or leave the hash out.");
        }
        place.setAside(text);
    }

    @Override
    public String differs() {
        return super.differs() + TEXT_DIFFERS;
    }

    /** What it states of its text, which is another matter. */
    @Override
    public Set<String> staying() {
        return Set.of("characters", "sha256");
    }

    /** With the measure of its text, whose words are not kept twice. */
    @Override
    public String said() {
        return "said_of_document(l.id)";
    }

    @Override
    public List<String> checks(Set<String> types) {
        return types.contains(name()) ? List.of(MEASURE) : List.of();
    }

    @Override
    protected String statements(Set<String> types) {
        return WRITE;
    }
}
