package org.dixit.actor;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Field;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;
import org.dixit.history.History;
import org.dixit.recording.Payloads;

/** How actors are read. */
@Singleton
public class ActorFields implements Fields {

    private static final String TODAY = "(now() at time zone 'UTC')::date";

    private static final Listing ACTORS = Listing.of("Actor", "actor")
            .order("KEY", "row.key::text")
            .order("NAME", "row.name_order::text", "row.key::text")
            .filter("kind", Condition.anyOf("row.kind"))
            .filter("party", Condition.where("""
                    exists (select from party span join actor party on party.id = span.party_id
                      where span.actor_id = row.id and %s between span.since and span.until and party.key = :value)"""
                    .formatted(TODAY)))
            .filter("anonymous", Condition.where("row.anonymous = :value"))
            .filter("text", Condition.words());

    /** Of the ways in which a member belongs there, the one that rule 2 would take: the latest, then as a part, then by key. */
    private static final String MEMBERS = """
            (with recursive body(id) as (
               select parent.id
               union
               select step.actor_id from body join affiliation step on step.to_id = body.id
               where step.role <> 'BASED_IN' and %1$s between step.since_earliest and step.until_latest)
             select distinct on (step.actor_id) member.*, step.role as edge_role, step.titles as edge_titles,
               step.since as edge_since, step.since_earliest as edge_since_earliest, step.since_latest as edge_since_latest,
               step.until as edge_until, step.until_earliest as edge_until_earliest, step.until_latest as edge_until_latest
             from affiliation step join actor whole on whole.id = step.to_id join actor member on member.id = step.actor_id
             where step.to_id in (select id from body)
               and step.role <> 'BASED_IN' and %1$s between step.since_earliest and step.until_latest
             order by step.actor_id, step.since_earliest desc, step.role, whole.key) row""".formatted(TODAY);

    @Override
    public void describe(Catalog catalog) {
        Payloads.describe(catalog, "RecordActorPayload", "actor", "Actor");
        catalog.type("Query")
                .one("actor", "Actor", "actor row where row.key = :value")
                .listing("actors", ACTORS);
        catalog.node("Actor", "actor")
                .column("version")
                .listing("history", History.of("actor"))
                .column("kind")
                .text("name", "row.names")
                .texts("names", "names")
                .column("aliases")
                .column("anonymous")
                .value("wikidataId", "row.wikidata_id")
                .list("affiliations", "Affiliation", "affiliation row where row.actor_id = parent.id", "row.ordinal")
                .oneOnDay("party", "Actor", """
                        party span join actor row on row.id = span.party_id
                        where span.actor_id = parent.id and coalesce(:value::text::date, %s) between span.since and span.until"""
                        .formatted(TODAY))
                .listing("members", ACTORS.through("ActorMemberConnection", MEMBERS).orderedBy("row.key::text")
                        .edge("role", Field.value("row.edge_role"))
                        .edge("title", Field.text("row.edge_titles"))
                        .edge("since", Field.date("edge_since"))
                        .edge("until", Field.date("edge_until")));
        catalog.type("Affiliation")
                .one("actor", "Actor", "actor row where row.id = parent.to_id")
                .column("role")
                .text("title", "row.titles")
                .date("since", "since")
                .date("until", "until");
    }
}
