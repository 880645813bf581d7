package org.dixit.fetch;

import java.util.List;
import org.dixit.graph.BadRequest;
import org.dixit.value.LanguageTag;

/**
 * A text in the language of the argument {@code language}: RFC 4647 lookup, else English, else the first tag. The default is
 * that of default_text, written out: PostgreSQL does not inline a function with a subquery, and calling it for each text
 * took almost half the time of a front page.
 */
record LocalizedField(Template texts) implements Field {

    @Override
    public void write(Selected field, String row, Sql sql) {
        sql.add("coalesce(");
        for (var tag : lookup(field.argument("language"))) {
            texts.write(sql, row, null);
            sql.add(" ->> ").bind(tag).add("::text, ");
        }
        texts.write(sql, row, null);
        texts.write(sql.add(" ->> 'en', (select value from jsonb_each_text("), row, null);
        sql.add(") order by key collate \"C\" limit 1))");
    }

    private static Iterable<String> lookup(String range) {
        try {
            return range == null ? List.of() : LanguageTag.lookup(range);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequest("INVALID_LANGUAGE", malformed.getMessage());
        }
    }
}
