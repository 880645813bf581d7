-- Objects are named by their keys everywhere outside; inside, rows refer to each other by small surrogate ids.
create domain key as text collate "C" check (value ~ '^[a-z0-9][a-z0-9._-]{0,119}$');
-- Language tag -> text, at least one.
create domain texts as jsonb check (jsonb_typeof(value) = 'object' and value <> '{}');

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration dixit_english (copy = english);
alter text search configuration dixit_english alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration dixit_french (copy = french);
alter text search configuration dixit_french alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration dixit_simple (copy = simple);
alter text search configuration dixit_simple alter mapping for hword, hword_part, word with unaccent, simple;

-- What is shown where no language asked for is there: English, else the first tag.
create function default_text(texts jsonb) returns text
  language sql immutable parallel safe
  return coalesce(texts ->> 'en', (select value from jsonb_each_text(texts) order by key collate "C" limit 1));

-- The words of texts, each stemmed as its own language does.
create function words(texts jsonb) returns tsvector
  language sql immutable parallel safe
  return (
    select to_tsvector('dixit_english', coalesce(string_agg(value, ' ') filter (where key ~ '^en(-|$)'), ''))
        || to_tsvector('dixit_french', coalesce(string_agg(value, ' ') filter (where key ~ '^fr(-|$)'), ''))
        || to_tsvector('dixit_simple', coalesce(string_agg(value, ' ') filter (where key !~ '^(en|fr)(-|$)'), ''))
    from jsonb_each_text(texts));

-- A query in words whose language is not known: it is tried as each.
create function any_language(query text) returns tsquery
  language sql immutable parallel safe
  return websearch_to_tsquery('dixit_english', query)
      || websearch_to_tsquery('dixit_french', query)
      || websearch_to_tsquery('dixit_simple', query);

-- What a query leaves out, no language may find: each alone would leave out its own stems only, which the others lack.
create function words_query(query text) returns tsquery
  language sql immutable parallel safe
  return any_language(query) && coalesce(!! any_language((
    select string_agg(unwanted[1], ' or ')
    from regexp_matches(regexp_replace(query, '(^|[^-])"[^"]*"', '\1', 'g'), '(?:^|\s)-("[^"]+"|[^\s"]+)', 'g') unwanted)), '');

-- Text for trigrams: no case, no accents. The two-argument unaccent is immutable as long as its dictionary's file is.
create function plain(text) returns text
  language sql immutable parallel safe
  return lower(unaccent('unaccent', $1));

create function plain_names(names jsonb, aliases text[]) returns text
  language sql immutable parallel safe
  return (select plain(string_agg(name, ' | '))
          from (select value as name from jsonb_each_text(names) union all select unnest(aliases)) name);

-- array_to_string is only stable, for element types whose text depends on settings; text does not.
create function joined(names text[]) returns text
  language sql immutable parallel safe
  return array_to_string(names, ' | ');

create table dossier (
  id bigint generated always as identity primary key,
  key key not null unique,
  titles texts not null,
  recorded_at timestamptz not null default now()
);

create table actor (
  id bigint generated always as identity primary key,
  key key not null unique,
  kind text not null check (kind in ('STATE', 'GOVERNMENT_BODY', 'ARMED_FORCES', 'INTELLIGENCE_SERVICE', 'ORGANISATION', 'MEDIA', 'PERSON')),
  names texts not null,
  aliases text[] not null default '{}',
  wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]{0,18}$'),
  anonymous boolean not null default false,
  recorded_at timestamptz not null default now(),
  name_order text collate "und-x-icu" generated always as (default_text(names)) stored,
  words tsvector generated always as (words(names) || to_tsvector('dixit_simple', joined(aliases))) stored,
  plain_names text generated always as (plain_names(names, aliases)) stored
);
create index on actor (name_order, key);
create index on actor using gin (words);
create index on actor using gin (plain_names gin_trgm_ops);

-- EDTF dates are kept as written, with the days they span; an open end is an infinity, so that comparing needs no null.
create table affiliation (
  actor_id bigint not null references actor,
  ordinal int not null,
  to_id bigint not null references actor,
  role text not null check (role in ('PART_OF', 'REPRESENTS', 'BASED_IN')),
  titles texts,
  since text,
  since_earliest date not null default '-infinity',
  since_latest date not null default 'infinity',
  until text,
  until_earliest date not null default '-infinity',
  until_latest date not null default 'infinity',
  primary key (actor_id, ordinal),
  check (actor_id <> to_id)
);
create index on affiliation (to_id);

-- Which party an actor belongs to on each day: spans without gap or overlap, derived from the affiliations.
create table party (
  actor_id bigint not null references actor,
  since date not null,
  until date not null,
  party_id bigint not null references actor,
  primary key (actor_id, since),
  check (since <= until)
);
create index on party (party_id);

create table document (
  id bigint generated always as identity primary key,
  key key not null unique,
  titles texts not null,
  language text not null,
  published text not null,
  published_earliest date not null,
  published_latest date not null check (isfinite(published_latest)),
  publisher_id bigint references actor,
  url text,
  derived_from text,
  translation text check (translation in ('MACHINE', 'HUMAN_OR_UNKNOWN')),
  characters int check (characters >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  words tsvector generated always as (words(titles)) stored,
  check (published_earliest <= published_latest)
);
create index on document (published_earliest, key);
create index on document (publisher_id);
create index on document using gin (words);

-- A text that has been seen: its measure stays even where the text itself may not be kept.
create table document_text (
  document_id bigint primary key references document,
  characters int not null check (characters >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body text,
  check (body is null or char_length(body) = characters)
);

create table event (
  id bigint generated always as identity primary key,
  key key not null unique,
  kind text not null check (kind in ('ARMED_CONFLICT', 'OFFENSIVE', 'BATTLE', 'STRIKE', 'MILITARY_DEPLOYMENT', 'MILITARY_WITHDRAWAL',
    'CAPTURE', 'ARMS_TRANSFER', 'TREATY', 'MEETING', 'STATEMENT', 'OTHER')),
  titles texts not null,
  occurred text not null,
  occurred_earliest date not null,
  occurred_latest date not null,
  place_name text,
  latitude numeric check (latitude between -90 and 90),
  longitude numeric check (longitude between -180 and 180),
  part_of_id bigint references event check (part_of_id <> id),
  recorded_at timestamptz not null default now(),
  words tsvector generated always as (words(titles)) stored,
  check (occurred_earliest <= occurred_latest),
  check (place_name is not null or (latitude is null and longitude is null)),
  check ((latitude is null) = (longitude is null))
);
create index on event (occurred_earliest, key);
create index on event (part_of_id, occurred_earliest, key);
create index on event (latitude, longitude) where latitude is not null;
create index on event using gin (words);

create table participant (
  event_id bigint not null references event,
  ordinal int not null,
  actor_id bigint not null references actor,
  role text not null check (role in ('INITIATOR', 'TARGET', 'PARTICIPANT', 'HOST', 'SIGNATORY', 'VICTIM')),
  primary key (event_id, ordinal),
  unique (event_id, actor_id, role)
);
create index on participant (actor_id);

create table question (
  id bigint generated always as identity primary key,
  key key not null unique,
  event_id bigint not null references event,
  kind text not null check (kind in ('QUANTITY', 'POLAR', 'OPEN')),
  texts texts not null,
  units texts,
  temporality text not null check (temporality in ('FIXED', 'CUMULATIVE', 'VARYING')),
  recorded_at timestamptz not null default now(),
  words tsvector generated always as (words(texts)) stored,
  -- What claims refer to, so that they follow a question which moves to another event.
  unique (id, event_id)
);
create index on question (event_id, key);
create index on question using gin (words);

create table question_part (
  question_id bigint not null references question,
  ordinal int not null,
  part_id bigint not null references question,
  primary key (question_id, ordinal),
  unique (question_id, part_id),
  check (question_id <> part_id)
);
create index on question_part (part_id);

create table claim (
  id bigint generated always as identity primary key,
  key key not null unique,
  event_id bigint not null references event,
  question_id bigint,
  stance text not null check (stance in ('AFFIRMS', 'DENIES', 'CONFIRMS', 'NEITHER_CONFIRMS_NOR_DENIES')),
  low bigint check (low between 0 and 1000000000000000),
  high bigint check (high between 0 and 1000000000000000),
  qualifier text,
  statements texts not null,
  claimed text not null,
  claimed_earliest date not null,
  claimed_latest date not null,
  as_of text,
  as_of_earliest date,
  as_of_latest date,
  retraction_reason text,
  retracted_at timestamptz,
  retracted_by text,
  recorded_at timestamptz not null default now(),
  -- Derived: the earlier of claimed_latest and the earliest published_latest of its reports (rule 1), and from the claimants.
  said date not null check (isfinite(said)),
  attribution text not null check (attribution in ('NAMED', 'ANONYMOUS', 'UNATTRIBUTED')),
  words tsvector generated always as (words(statements)) stored,
  foreign key (question_id, event_id) references question (id, event_id) on update cascade,
  check (claimed_earliest <= claimed_latest),
  check ((as_of is null) = (as_of_earliest is null) and (as_of is null) = (as_of_latest is null) and as_of_earliest <= as_of_latest),
  check ((retraction_reason is null) = (retracted_at is null) and (retraction_reason is null) = (retracted_by is null)),
  check (case qualifier
           when 'EXACT' then low = high
           when 'ABOUT' then low <= high
           when 'BETWEEN' then low <= high
           when 'AT_LEAST' then low is not null and high is null
           when 'AT_MOST' then low is null and high is not null
           else qualifier is null and low is null and high is null
         end is true)
);
create index on claim (said, key);
create index on claim (claimed_earliest, key);
create index on claim (recorded_at, key);
create index on claim (event_id, said, key);
create index on claim (question_id, said, key);
create index on claim using gin (words);

create table claimant (
  claim_id bigint not null references claim,
  ordinal int not null,
  actor_id bigint not null references actor,
  -- Derived: the claimant's party on the day the claim was said (rule 2).
  party_id bigint not null references actor,
  primary key (claim_id, ordinal),
  unique (claim_id, actor_id)
);
create index on claimant (actor_id);
create index on claimant (party_id);

create table report (
  id bigint generated always as identity primary key,
  claim_id bigint not null references claim,
  ordinal int not null,
  document_id bigint not null references document,
  fidelity text not null default 'FAITHFUL' check (fidelity in ('FAITHFUL', 'MISATTRIBUTED', 'MISTRANSLATED', 'DOUBTFUL')),
  note text,
  unique (claim_id, ordinal)
);
create index on report (document_id);

-- The chain a report came through, nearest the document first.
create table relay (
  report_id bigint not null references report on delete cascade,
  ordinal int not null,
  actor_id bigint not null references actor,
  primary key (report_id, ordinal)
);
create index on relay (actor_id);

-- Code points [start, end) of the document's text, and the SHA-256 of their UTF-8 bytes.
create table passage (
  report_id bigint not null references report on delete cascade,
  ordinal int not null,
  start_at int not null check (start_at >= 0),
  end_at int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  quote text,
  -- Whether the hash was found right in the text, which may have been let go since.
  verified boolean not null default false,
  primary key (report_id, ordinal),
  check (start_at < end_at)
);

-- An object belongs to every dossier whose import defined it.
create table dossier_actor (dossier_id bigint not null references dossier, actor_id bigint not null references actor, primary key (dossier_id, actor_id));
create table dossier_document (dossier_id bigint not null references dossier, document_id bigint not null references document, primary key (dossier_id, document_id));
create table dossier_event (dossier_id bigint not null references dossier, event_id bigint not null references event, primary key (dossier_id, event_id));
create table dossier_question (dossier_id bigint not null references dossier, question_id bigint not null references question, primary key (dossier_id, question_id));
create table dossier_claim (dossier_id bigint not null references dossier, claim_id bigint not null references claim, primary key (dossier_id, claim_id));
create index on dossier_actor (actor_id);
create index on dossier_document (document_id);
create index on dossier_event (event_id);
create index on dossier_question (question_id);
create index on dossier_claim (claim_id);

-- A cursor as clients get it: opaque, and on one line, which encode's result is not.
create function cursor_of(place text[]) returns text
  language sql immutable parallel safe
  return translate(encode(convert_to(array_to_json(place)::text, 'UTF8'), 'base64'), E'\n', '');
