package org.dixit.event;

import static org.dixit.line.Kinds.NAME;
import static org.dixit.line.Kinds.TITLE;
import static org.dixit.line.Kinds.decimal;
import static org.dixit.line.Kinds.edtf;
import static org.dixit.line.Kinds.oneOf;
import static org.dixit.line.Kinds.reference;
import static org.dixit.line.Kinds.set;
import static org.dixit.line.Kinds.string;
import static org.dixit.line.Kinds.texts;

import java.util.Set;

import org.dixit.line.Circles;
import org.dixit.line.LineType;
import org.dixit.line.Place;
import org.dixit.line.Shape;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The lines of events. */
@Singleton
@Priority(40)
class EventLine extends LineType {

    private static final Shape PLACE = new Shape()
            .required("name", string(NAME))
            .optional("latitude", decimal(-90, 90))
            .optional("longitude", decimal(-180, 180))
            .rule(EventLine::bothCoordinates);

    private static final Shape PARTICIPANT = new Shape()
            .required("actor", reference("actor"))
            .required("role", oneOf(ParticipantRole.class));

    private static final Shape EVENT = new Shape()
            .required("kind", oneOf(EventKind.class))
            .required("title", texts(TITLE))
            .required("occurred", edtf())
            .optional("place", PLACE)
            .optional("partOf", reference("event"))
            .optional("participants", set(PARTICIPANT));

    private static final Circles CIRCLES = new Circles("event", "partOf", """
            insert into edge (key, to_key, since, until)
            select key, body ->> 'partOf', '-infinity', 'infinity'
            from staged
            where type = 'event' and body ? 'partOf'""");

    private static final String WRITE = """
            insert into event (id, key, kind, titles, occurred, occurred_earliest, occurred_latest, place_name, latitude, longitude)
            overriding system value
            select id, key, body ->> 'kind', body -> 'title',
              body ->> 'occurred', first_day(days, body ->> 'occurred'), last_day(days, body ->> 'occurred'),
              body -> 'place' ->> 'name', (body -> 'place' ->> 'latitude')::numeric, (body -> 'place' ->> 'longitude')::numeric
            from changed
            where type = 'event'
            on conflict (key) do update set
              kind = excluded.kind, titles = excluded.titles, occurred = excluded.occurred,
              occurred_earliest = excluded.occurred_earliest, occurred_latest = excluded.occurred_latest,
              place_name = excluded.place_name, latitude = excluded.latitude, longitude = excluded.longitude,
              version = event.version + 1;

            -- Not before every event is there.
            update event e
            set part_of_id = whole.id
            from changed c left join event whole on whole.key = c.body ->> 'partOf'
            where c.type = 'event' and e.id = c.id and e.part_of_id is distinct from whole.id;

            delete from participant p
            using changed c
            where c.type = 'event' and not c.created and p.event_id = c.id;

            insert into participant (event_id, ordinal, actor_id, role)
            select c.id, p.ordinal, a.id, p.value ->> 'role'
            from changed c
            cross join jsonb_array_elements(c.body -> 'participants') with ordinality p (value, ordinal)
            join actor a on a.key = p.value ->> 'actor'
            where c.type = 'event'""";

    EventLine() {
        super("event", EVENT);
    }

    private static void bothCoordinates(ObjectNode place, Place here) {
        if (place.has("latitude") != place.has("longitude")) {
            here.refuse("Of latitude and longitude there is only one.", "Add the other, or leave both out.");
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
}
