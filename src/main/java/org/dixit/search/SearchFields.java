package org.dixit.search;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Field;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;

/**
 * Search over everything: one list of what each kind of object finds, the best first. Of all that is found no more is worked
 * out than how good it is; the words, once; and snippets, which take a hundred times as long, for those shown.
 */
@Singleton
public class SearchFields implements Fields {

    private static final String HITS = """
            (select 'ACTOR' as searchable, 'Actor' as type, key,
               -greatest(ts_rank(words, (select words_query(:value))), word_similarity((select plain(:value)), plain_names)) as badness,
               names as texts, aliases, :value::text as asked
             from actor where words @@ (select words_query(:value)) or plain_names %> (select plain(:value))
             union all
             select 'DOCUMENT', 'Document', key, -ts_rank(words, (select words_query(:value))), titles, null, :value
             from document where words @@ (select words_query(:value))
             union all
             select 'EVENT', 'Event', key, -ts_rank(words, (select words_query(:value))), titles, null, :value
             from event where words @@ (select words_query(:value))
             union all
             select 'QUESTION', 'Question', key, -ts_rank(words, (select words_query(:value))), texts, null, :value
             from question where words @@ (select words_query(:value))
             union all
             select 'CLAIM', 'Claim', key, -ts_rank(words, (select words_query(:value))), statements, null, :value
             from claim where words @@ (select words_query(:value))) row""";

    private static final String SNIPPET = """
            case row.searchable when 'ACTOR' then name_snippet(row.texts, row.aliases, row.asked) else snippet(row.texts, row.asked) end""";

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Query").listing("search", Listing.ofNodes("SearchConnection", HITS).given("text")
                .argument("in", Condition.anyOf("row.searchable"))
                .orderedBy("row.badness::real", "row.type::text", "row.key::text")
                .edge("snippet", Field.value(SNIPPET)));
    }
}
