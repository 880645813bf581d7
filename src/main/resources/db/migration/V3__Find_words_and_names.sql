create function text_search_configuration(language text) returns regconfig
  language sql immutable parallel safe
  return case
    when language ~ '^en(-|$)' then 'dixit_english'::regconfig
    when language ~ '^fr(-|$)' then 'dixit_french'::regconfig
    else 'dixit_simple'::regconfig
  end;

-- What was found, in context: of the text that holds all the words, if one does; else what there is of them in the default one.
create function snippet(texts jsonb, query text) returns text
  language sql immutable parallel safe
  return coalesce(
    (select ts_headline(configuration, value, websearch_to_tsquery(configuration, query), 'StartSel=«, StopSel=»')
     from jsonb_each_text(texts), text_search_configuration(key) configuration
     where to_tsvector(configuration, value) @@ websearch_to_tsquery(configuration, query)
     order by key collate "C" <> 'en', key collate "C"
     limit 1),
    ts_headline('dixit_english', default_text(texts), words_query(query), 'StartSel=«, StopSel=»'));

-- The name that holds the words of a text, else the one that resembles it most, all of it marked.
create function name_snippet(names jsonb, aliases text[], query text) returns text
  language sql immutable parallel safe
  return (
    select '«' || name || '»'
    from (select value as name from jsonb_each_text(names) union all select unnest(aliases)) named
    order by to_tsvector('dixit_simple', name) @@ websearch_to_tsquery('dixit_simple', query) desc,
      word_similarity(plain(query), plain(name)) desc, similarity(plain(query), plain(name)) desc, name collate "C"
    limit 1);
