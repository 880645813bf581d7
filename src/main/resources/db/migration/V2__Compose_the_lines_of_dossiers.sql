-- What a line of a dossier says, in canonical form: the same body that an import makes of the line. So a line has changed
-- where the bodies are distinct, and an export is these views. Keys are looked up one by one: joined to what belongs to one
-- object, whole tables would be read for each where PostgreSQL knows little about them yet.

create view dossier_line as
select d.id, d.key, jsonb_build_object('version', 1, 'title', d.titles) as body
from dossier d;

create view actor_line as
select a.id, a.key, jsonb_strip_nulls(jsonb_build_object(
  'kind', a.kind,
  'name', a.names,
  'aliases', case when a.aliases <> '{}' then to_jsonb(a.aliases) end,
  'wikidata', a.wikidata_id,
  'anonymous', case when a.anonymous then true end,
  'affiliations', (
    select jsonb_agg(jsonb_build_object(
      'to', (select other.key from actor other where other.id = f.to_id),
      'role', f.role, 'title', f.titles, 'since', f.since, 'until', f.until) order by f.ordinal)
    from affiliation f
    where f.actor_id = a.id))) as body
from actor a;

create view document_line as
select d.id, d.key, jsonb_strip_nulls(jsonb_build_object(
  'title', d.titles,
  'language', d.language,
  'published', d.published,
  'publisher', (select a.key from actor a where a.id = d.publisher_id),
  'url', d.url,
  'derivedFrom', d.derived_from,
  'translation', d.translation,
  'characters', d.characters,
  'sha256', d.sha256)) as body
from document d;

create view event_line as
select e.id, e.key, jsonb_strip_nulls(jsonb_build_object(
  'kind', e.kind,
  'title', e.titles,
  'occurred', e.occurred,
  'place', case when e.place_name is not null then
    jsonb_build_object('name', e.place_name, 'latitude', e.latitude, 'longitude', e.longitude) end,
  'partOf', (select whole.key from event whole where whole.id = e.part_of_id),
  'participants', (
    select jsonb_agg(jsonb_build_object(
      'actor', (select a.key from actor a where a.id = p.actor_id), 'role', p.role) order by p.ordinal)
    from participant p
    where p.event_id = e.id))) as body
from event e;

create view question_line as
select q.id, q.key, jsonb_strip_nulls(jsonb_build_object(
  'event', (select e.key from event e where e.id = q.event_id),
  'kind', q.kind,
  'text', q.texts,
  'unit', q.units,
  'temporality', q.temporality,
  'parts', (
    select jsonb_agg((select part.key from question part where part.id = p.part_id) order by p.ordinal)
    from question_part p
    where p.question_id = q.id))) as body
from question q;

create view claim_line as
select c.id, c.key, jsonb_strip_nulls(jsonb_build_object(
  'question', (select q.key from question q where q.id = c.question_id),
  'event', case when c.question_id is null then (select e.key from event e where e.id = c.event_id) end,
  'claimants', coalesce((
    select jsonb_agg((select a.key from actor a where a.id = m.actor_id) order by m.ordinal)
    from claimant m
    where m.claim_id = c.id), '[]'),
  'stance', c.stance,
  'quantity', case when c.qualifier is not null then
    jsonb_build_object('low', c.low, 'high', c.high, 'qualifier', c.qualifier) end,
  'statement', c.statements,
  'claimed', c.claimed,
  'asOf', c.as_of,
  'reports', (
    select jsonb_agg(jsonb_build_object(
      'document', (select d.key from document d where d.id = r.document_id),
      'via', (
        select jsonb_agg((select a.key from actor a where a.id = v.actor_id) order by v.ordinal)
        from relay v
        where v.report_id = r.id),
      'evidence', (
        select jsonb_agg(jsonb_build_object('start', p.start_at, 'end', p.end_at, 'sha256', p.sha256, 'quote', p.quote) order by p.ordinal)
        from passage p
        where p.report_id = r.id),
      'fidelity', nullif(r.fidelity, 'FAITHFUL'),
      'note', r.note) order by r.ordinal)
    from report r
    where r.claim_id = c.id),
  'retracted', case when c.retraction_reason is not null then jsonb_build_object(
    'reason', c.retraction_reason,
    'at', (to_jsonb(c.retracted_at at time zone 'UTC') #>> '{}') || 'Z',
    'by', c.retracted_by) end)) as body
from claim c;

-- Every object that a line can name.
create view known_object as
select 'actor' as type, key from actor
union all select 'document', key from document
union all select 'event', key from event
union all select 'question', key from question
union all select 'claim', key from claim;

-- Where lines lead that must not lead in a circle, and when.
create view stored_edge as
select 'actor' as type, a.key, other.key as to_key, f.since_earliest as since, f.until_latest as until
from affiliation f join actor a on a.id = f.actor_id join actor other on other.id = f.to_id
where f.role <> 'BASED_IN'
union all
select 'event', e.key, whole.key, '-infinity', 'infinity'
from event e join event whole on whole.id = e.part_of_id
union all
select 'question', q.key, part.key, '-infinity', 'infinity'
from question_part p join question q on q.id = p.question_id join question part on part.id = p.part_id;

-- The days that a date spans, of those that were noted beside a line: date as written -> first and last day.
create function first_day(days jsonb, edtf text) returns date
  language sql stable parallel safe
  return (days -> edtf ->> 0)::date;
create function last_day(days jsonb, edtf text) returns date
  language sql stable parallel safe
  return (days -> edtf ->> 1)::date;

-- By whether every claimant is anonymous, which is null where there is none.
create function attribution(anonymous boolean) returns text
  language sql immutable parallel safe
  return case when anonymous then 'ANONYMOUS' when not anonymous then 'NAMED' else 'UNATTRIBUTED' end;

-- The objects of a dossier and, so that it can be read where nothing else is, whatever they refer to.
create function exported_claim(dossier bigint) returns table (id bigint)
  language sql stable
begin atomic
  select claim_id from dossier_claim where dossier_id = dossier;
end;

create function exported_question(dossier bigint) returns table (id bigint)
  language sql stable
begin atomic
  with recursive needed as (
    select question_id as id from dossier_question where dossier_id = dossier
    union
    select c.question_id from dossier_claim o join claim c on c.id = o.claim_id where o.dossier_id = dossier and c.question_id is not null
    union
    select p.part_id from needed n join question_part p on p.question_id = n.id
  )
  select n.id from needed n;
end;

create function exported_event(dossier bigint) returns table (id bigint)
  language sql stable
begin atomic
  with recursive needed as (
    select event_id as id from dossier_event where dossier_id = dossier
    union
    select c.event_id from dossier_claim o join claim c on c.id = o.claim_id where o.dossier_id = dossier
    union
    select q.event_id from exported_question(dossier) n join question q on q.id = n.id
    union
    select e.part_of_id from needed n join event e on e.id = n.id where e.part_of_id is not null
  )
  select n.id from needed n;
end;

create function exported_document(dossier bigint) returns table (id bigint)
  language sql stable
begin atomic
  select document_id from dossier_document where dossier_id = dossier
  union
  select r.document_id from dossier_claim o join report r on r.claim_id = o.claim_id where o.dossier_id = dossier;
end;

create function exported_actor(dossier bigint) returns table (id bigint)
  language sql stable
begin atomic
  with recursive needed as (
    select actor_id as id from dossier_actor where dossier_id = dossier
    union
    select m.actor_id from dossier_claim o join claimant m on m.claim_id = o.claim_id where o.dossier_id = dossier
    union
    select v.actor_id
    from dossier_claim o join report r on r.claim_id = o.claim_id join relay v on v.report_id = r.id
    where o.dossier_id = dossier
    union
    select d.publisher_id from exported_document(dossier) n join document d on d.id = n.id where d.publisher_id is not null
    union
    select p.actor_id from exported_event(dossier) n join participant p on p.event_id = n.id
    union
    select f.to_id from needed n join affiliation f on f.actor_id = n.id
  )
  select n.id from needed n;
end;
