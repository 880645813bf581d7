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
            (with asked as materialized (select words_query(:value) as words, plain(:value) as plain, :value::text as text)
             select 'ACTOR' as searchable, 'Actor' as type, key,
               -greatest(ts_rank(words, (select words from asked)), word_similarity((select plain from asked), plain_names)) as badness,
               names as texts, aliases, (select text from asked) as asked
             from actor where words @@ (select words from asked) or plain_names %> (select plain from asked)
             union all
             select 'DOCUMENT', 'Document', key, -ts_rank(words, (select words from asked)), titles, null, (select text from asked)
             from document where words @@ (select words from asked)
             union all
             select 'EVENT', 'Event', key, -ts_rank(words, (select words from asked)), titles, null, (select text from asked)
             from event where words @@ (select words from asked)
             union all
             select 'QUESTION', 'Question', key, -ts_rank(words, (select words from asked)), texts, null, (select text from asked)
             from question where words @@ (select words from asked)
             union all
             select 'CLAIM', 'Claim', key, -ts_rank(words, (select words from asked)), statements, null, (select text from asked)
             from claim where words @@ (select words from asked)) row""";

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
