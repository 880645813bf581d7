package org.dixit.event;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Field;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.fetch.ObjectType;
import org.dixit.history.History;
import org.dixit.recording.Payloads;

/** How events are read, and who took part in them. */
@Singleton
public class EventFields implements Fields {

    public static final Listing EVENTS = Listing.of("Event", "event")
            .order("OCCURRED", "row.occurred_earliest::date", "row.key::text")
            .order("KEY", "row.key::text")
            .filter("dossier", Condition.where("""
                    exists (select from dossier_event part join dossier on dossier.id = part.dossier_id
                      where part.event_id = row.id and dossier.key = :value)"""))
            .filter("kind", Condition.anyOf("row.kind"))
            .filter("occurred", Condition.days("occurred"))
            .filter("participant", Condition.where("""
                    exists (select from participant join actor on actor.id = participant.actor_id
                      where participant.event_id = row.id and actor.key = :value)"""))
            .filter("partOf", Condition.where("row.part_of_id = (select id from event where key = :value)"))
            .filter("contested", Condition.exists(
                    "select from question join dispute on question_id = question.id where question.event_id = row.id"))
            .filter("within", new Within())
            .filter("text", Condition.words());

    @Override
    public void describe(Catalog catalog) {
        Payloads.describe(catalog, "RecordEventPayload", "event", "Event");
        var place = ObjectType.embedded("Place")
                .value("name", "row.place_name")
                .column("latitude")
                .column("longitude");
        var role = Field.value("row.edge_role");
        var ofRole = Condition.where("row.edge_role = :value");
        catalog.type("Query")
                .one("event", "Event", "event row where row.key = :value")
                .listing("events", EVENTS.byDays("occurred", "OCCURRED", "occurred_earliest"));
        catalog.node("Event", "event")
                .column("version")
                .listing("history", History.of("event"))
                .column("kind")
                .text("title", "row.titles")
                .texts("titles", "titles")
                .date("occurred", "occurred")
                .embed("place", "row.place_name is not null", place)
                .one("partOf", "Event", "event row where row.id = parent.part_of_id")
                .listing("parts", EVENTS.where("row.part_of_id = parent.id"))
                .listing("participants", Listing.of("Actor", "actor")
                        .through("EventParticipantConnection", "(select actor.*, event_id as edge_event_id, role as edge_role"
                                + " from participant join actor on actor.id = actor_id) row")
                        .where("row.edge_event_id = parent.id")
                        .argument("role", ofRole)
                        .orderedBy("row.key::text", "row.edge_role::text")
                        .edge("role", role));
        catalog.type("Actor")
                .listing("events", EVENTS
                        .through("ActorEventConnection", "(select event.*, actor_id as edge_actor_id, role as edge_role"
                                + " from participant join event on event.id = event_id) row")
                        .where("row.edge_actor_id = parent.id")
                        .argument("role", ofRole)
                        .orderedBy("row.occurred_earliest::date", "row.key::text", "row.edge_role::text")
                        .edge("role", role));
    }
}
