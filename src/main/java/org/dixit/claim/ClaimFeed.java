package org.dixit.claim;

import jakarta.inject.Singleton;
import org.dixit.feed.Feed;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Fields;

/** What is done with claims, as their history has it. */
@Singleton
public class ClaimFeed implements Feed, Fields {

    @Override
    public String field() {
        return "claimRecorded";
    }

    /** A claim that was moved concerns both: where it was, and where it is. */
    @Override
    public String entries() {
        return """
                select seq, jsonb_build_object('seq', seq, 'change', change.kind, 'claim', object_id) as value,
                  jsonb_build_object(
                    'question', jsonb_build_array(before ->> 'question', question.key),
                    'event', jsonb_build_array(before ->> 'event', event.key, (
                      select earlier.key from question join event earlier on earlier.id = event_id where question.key = before ->> 'question'))) as subjects
                from change
                join claim on claim.id = object_id
                join event on event.id = claim.event_id
                left join question on question.id = question_id
                where type = 'claim'""";
    }

    @Override
    public void describe(Catalog catalog) {
        catalog.type("ClaimRecorded")
                .value("cursor", cursor())
                .value("change", "row.value ->> 'change'")
                .one("claim", "Claim", "claim row where row.id = (parent.value ->> 'claim')::bigint");
    }
}
