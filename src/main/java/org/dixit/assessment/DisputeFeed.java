package org.dixit.assessment;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Fields;
import org.dixit.feed.Feed;

/** What becomes of disputes, as {@link DisputeTables} writes it down. */
@Singleton
public class DisputeFeed implements Feed, Fields {

    @Override
    public String field() {
        return "disputeChanged";
    }

    @Override
    public String entries() {
        return """
                select seq, jsonb_build_object('seq', seq, 'change', change) as value,
                  jsonb_build_object('event', jsonb_build_array(
                    (select event.key from question join event on event.id = event_id where question.id = question_id))) as subjects
                from dispute_change""";
    }

    @Override
    public void describe(Catalog catalog) {
        catalog.type("DisputeChange")
                .value("cursor", cursor())
                .value("change", "row.value ->> 'change'")
                .one("dispute", "Dispute", "dispute_change row where row.seq = (parent.value ->> 'seq')::bigint");
    }
}
