package org.dixit.actor;

import static org.dixit.line.Kinds.NAME;
import static org.dixit.line.Kinds.TITLE;
import static org.dixit.line.Kinds.edtf;
import static org.dixit.line.Kinds.flag;
import static org.dixit.line.Kinds.list;
import static org.dixit.line.Kinds.matching;
import static org.dixit.line.Kinds.oneOf;
import static org.dixit.line.Kinds.reference;
import static org.dixit.line.Kinds.string;
import static org.dixit.line.Kinds.texts;

import java.util.Set;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.dixit.line.Circles;
import org.dixit.line.LineType;
import org.dixit.line.Place;
import org.dixit.line.Shape;
import org.dixit.value.Edtf;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The lines of actors. */
@Singleton
@Priority(60)
class ActorLine extends LineType {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,18}");

    private static final Shape AFFILIATION = new Shape()
            .required("to", reference("actor"))
            .required("role", oneOf(AffiliationRole.class))
            .optional("title", texts(TITLE))
            .optional("since", edtf())
            .optional("until", edtf())
            .rule(ActorLine::endsAfterItBegins);

    private static final Shape ACTOR = new Shape()
            .required("kind", oneOf(ActorKind.class))
            .required("name", texts(NAME))
            .optional("aliases", list(string(NAME)))
            .optional("wikidata", matching(WIKIDATA, "the identifier of a Wikidata item", "Write one such as Q423."))
            .optional("anonymous", flag(), false)
            .optional("affiliations", list(AFFILIATION));

    private static final Circles CIRCLES = new Circles("actor", "affiliations", """
            insert into edge (key, to_key, since, until)
            select s.key, f ->> 'to', coalesce(first_day(s.days, f ->> 'since'), '-infinity'), coalesce(last_day(s.days, f ->> 'until'), 'infinity')
            from staged s, jsonb_array_elements(s.body -> 'affiliations') f
            where s.type = 'actor' and f ->> 'role' <> 'BASED_IN'""");

    private static final String WRITE = """
            insert into touched_actor
            select l.id
            from changed c join actor_line l on l.id = c.id
            where c.type = 'actor' and not c.created
              and (l.body -> 'anonymous', l.body -> 'affiliations') is distinct from (c.body -> 'anonymous', c.body -> 'affiliations');

            insert into actor (id, key, kind, names, aliases, wikidata_id, anonymous)
            overriding system value
            select id, key, body ->> 'kind', body -> 'name',
              array(select jsonb_array_elements_text(body -> 'aliases')),
              body ->> 'wikidata', coalesce((body -> 'anonymous')::boolean, false)
            from changed
            where type = 'actor'
            on conflict (key) do update set
              kind = excluded.kind, names = excluded.names, aliases = excluded.aliases,
              wikidata_id = excluded.wikidata_id, anonymous = excluded.anonymous, version = actor.version + 1;

            insert into touched_actor
            select id from changed where type = 'actor' and created;

            delete from affiliation f
            using changed c
            where c.type = 'actor' and not c.created and f.actor_id = c.id;

            insert into affiliation (actor_id, ordinal, to_id, role, titles,
              since, since_earliest, since_latest, until, until_earliest, until_latest)
            select c.id, f.ordinal, other.id, f.value ->> 'role', f.value -> 'title',
              since, coalesce(first_day(c.days, since), '-infinity'), coalesce(last_day(c.days, since), 'infinity'),
              until, coalesce(first_day(c.days, until), '-infinity'), coalesce(last_day(c.days, until), 'infinity')
            from changed c
            cross join jsonb_array_elements(c.body -> 'affiliations') with ordinality f (value, ordinal)
            cross join lateral (values (f.value ->> 'since', f.value ->> 'until')) d (since, until)
            join actor other on other.key = f.value ->> 'to'
            where c.type = 'actor';""";

    ActorLine() {
        super("actor", ACTOR);
    }

    private static void endsAfterItBegins(ObjectNode affiliation, Place place) {
        if (affiliation.has("since") && affiliation.has("until")) {
            LocalDate first = Edtf.parse(affiliation.get("since").textValue()).earliest();
            LocalDate last = Edtf.parse(affiliation.get("until").textValue()).latest();
            if (first != null && last != null && last.isBefore(first)) {
                place.refuse("The affiliation ends before it begins.", "Exchange since and until, or correct them.");
            }
        }
    }

    @Override
    public Circles circles() {
        return CIRCLES;
    }

    @Override
    protected String statements(Set<String> types) {
        return WRITE;
    }

    @Override
    public void write(Connection connection, Set<String> types) throws SQLException {
        super.write(connection, types);
        PartySpans.refresh(connection);
    }
}
