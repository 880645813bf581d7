-- What a line says, composed as text, which is how an export gives it: to compose jsonb, and then to write that down, took half as
-- long again. What an import compares with is read from that text.

create or replace view dossier_line as
select id, key, written::jsonb as body, written
from (
  select d.id, d.key, json_strip_nulls(json_build_object('version', 1, 'title', d.titles)) as written
  from dossier d) composed;

create or replace view actor_line as
select id, key, written::jsonb as body, written
from (
  select a.id, a.key, json_strip_nulls(json_build_object(
    'kind', a.kind,
    'name', a.names,
    'aliases', case when a.aliases <> '{}' then to_json(a.aliases) end,
    'wikidata', a.wikidata_id,
    'anonymous', case when a.anonymous then true end,
    'affiliations', (
      select json_agg(json_build_object(
        'to', (select other.key from actor other where other.id = f.to_id),
        'role', f.role, 'title', f.titles, 'since', f.since, 'until', f.until) order by f.ordinal)
      from affiliation f
      where f.actor_id = a.id))) as written
  from actor a) composed;

create or replace view document_line as
select id, key, written::jsonb as body, written
from (
  select d.id, d.key, json_strip_nulls(json_build_object(
    'title', d.titles,
    'language', d.language,
    'published', d.published,
    'publisher', (select a.key from actor a where a.id = d.publisher_id),
    'url', d.url,
    'derivedFrom', d.derived_from,
    'translation', d.translation,
    'characters', d.characters,
    'sha256', d.sha256)) as written
  from document d) composed;

create or replace view event_line as
select id, key, written::jsonb as body, written
from (
  select e.id, e.key, json_strip_nulls(json_build_object(
    'kind', e.kind,
    'title', e.titles,
    'occurred', e.occurred,
    'place', case when e.place_name is not null then
      json_build_object('name', e.place_name, 'latitude', e.latitude, 'longitude', e.longitude) end,
    'partOf', (select whole.key from event whole where whole.id = e.part_of_id),
    'participants', (
      select json_agg(json_build_object(
        'actor', (select a.key from actor a where a.id = p.actor_id), 'role', p.role) order by p.ordinal)
      from participant p
      where p.event_id = e.id))) as written
  from event e) composed;

create or replace view question_line as
select id, key, written::jsonb as body, written
from (
  select q.id, q.key, json_strip_nulls(json_build_object(
    'event', (select e.key from event e where e.id = q.event_id),
    'kind', q.kind,
    'text', q.texts,
    'unit', q.units,
    'temporality', q.temporality,
    'parts', (
      select json_agg((select part.key from question part where part.id = p.part_id) order by p.ordinal)
      from question_part p
      where p.question_id = q.id))) as written
  from question q) composed;

create or replace view claim_line as
select id, key, written::jsonb as body, written
from (
  select c.id, c.key, json_strip_nulls(json_build_object(
    'question', (select q.key from question q where q.id = c.question_id),
    'event', case when c.question_id is null then (select e.key from event e where e.id = c.event_id) end,
    'claimants', coalesce((
      select json_agg((select a.key from actor a where a.id = m.actor_id) order by m.ordinal)
      from claimant m
      where m.claim_id = c.id), '[]'),
    'stance', c.stance,
    'quantity', case when c.qualifier is not null then
      json_build_object('low', c.low, 'high', c.high, 'qualifier', c.qualifier) end,
    'statement', c.statements,
    'claimed', c.claimed,
    'asOf', c.as_of,
    'reports', (
      select json_agg(json_build_object(
        'document', (select d.key from document d where d.id = r.document_id),
        'via', (
          select json_agg((select a.key from actor a where a.id = v.actor_id) order by v.ordinal)
          from relay v
          where v.report_id = r.id),
        'evidence', (
          select json_agg(json_build_object('start', p.start_at, 'end', p.end_at, 'sha256', p.sha256, 'quote', p.quote) order by p.ordinal)
          from passage p
          where p.report_id = r.id),
        'fidelity', nullif(r.fidelity, 'FAITHFUL'),
        'note', r.note) order by r.ordinal)
      from report r
      where r.claim_id = c.id),
    'retracted', case when c.retraction_reason is not null then json_build_object(
      'reason', c.retraction_reason,
      'at', (to_jsonb(c.retracted_at at time zone 'UTC') #>> '{}') || 'Z',
      'by', c.retracted_by) end)) as written
  from claim c) composed;
