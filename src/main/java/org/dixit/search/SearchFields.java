package org.dixit.search;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Field;
import org.dixit.fetch.Fields;
import org.dixit.fetch.Listing;

/** Search over everything: one list of what each kind of object finds, the best first. */
@Singleton
public class SearchFields implements Fields {

    private static final String HITS = """
            (select 'ACTOR' as searchable, 'Actor' as type, key,
               -greatest(ts_rank(words, words_query(:value)), word_similarity(plain(:value), plain_names)) as badness,
               name_snippet(names, aliases, :value) as snippet
             from actor where words @@ words_query(:value) or plain_names %> plain(:value)
             union all
             select 'DOCUMENT', 'Document', key, -ts_rank(words, words_query(:value)), snippet(titles, :value)
             from document where words @@ words_query(:value)
             union all
             select 'EVENT', 'Event', key, -ts_rank(words, words_query(:value)), snippet(titles, :value)
             from event where words @@ words_query(:value)
             union all
             select 'QUESTION', 'Question', key, -ts_rank(words, words_query(:value)), snippet(texts, :value)
             from question where words @@ words_query(:value)
             union all
             select 'CLAIM', 'Claim', key, -ts_rank(words, words_query(:value)), snippet(statements, :value)
             from claim where words @@ words_query(:value)) row""";

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Query").listing("search", Listing.ofNodes("SearchConnection", HITS).given("text")
                .argument("in", Condition.anyOf("row.searchable"))
                .orderedBy("row.badness::real", "row.type::text", "row.key::text")
                .edge("snippet", Field.value("row.snippet")));
    }
}
