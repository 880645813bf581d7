-- Fills the tables from the lines of the dossier in line(place, body) and the days of its dates in day(edtf, earliest, latest).
truncate dossier, actor, document, event, question, claim restart identity cascade;

insert into dossier (key, titles) select body ->> 'key', body -> 'title' from line where body ->> 'type' = 'dossier';

insert into actor (key, kind, names, aliases, wikidata_id, anonymous)
  select body ->> 'key', body ->> 'kind', body -> 'name',
    array(select jsonb_array_elements_text(coalesce(body -> 'aliases', '[]'))), body ->> 'wikidata', coalesce((body ->> 'anonymous')::boolean, false)
  from line where body ->> 'type' = 'actor' order by place;
insert into affiliation (actor_id, ordinal, to_id, role, titles, since, since_earliest, since_latest, until, until_earliest, until_latest)
  select actor.id, step.ordinal, whole.id, step.body ->> 'role', step.body -> 'title',
    step.body ->> 'since', coalesce(since.earliest, '-infinity'), coalesce(since.latest, 'infinity'),
    step.body ->> 'until', coalesce(until.earliest, '-infinity'), coalesce(until.latest, 'infinity')
  from line join actor on actor.key = line.body ->> 'key' and line.body ->> 'type' = 'actor'
    cross join jsonb_array_elements(line.body -> 'affiliations') with ordinality step(body, ordinal)
    join actor whole on whole.key = step.body ->> 'to'
    left join day since on since.edtf = step.body ->> 'since'
    left join day until on until.edtf = step.body ->> 'until';
-- Spans between any two days on which any affiliation begins or has ended; no actor here has two ways up on one day.
insert into party (actor_id, since, until, party_id)
  select actor.id, since, until, (
    with recursive up(id, steps) as (
      select actor.id, 0
      union all
      select to_id, steps + 1 from up join affiliation on actor_id = up.id
      where role <> 'BASED_IN' and span.since between since_earliest and until_latest)
    select id from up order by steps desc limit 1)
  from actor, (
    select since, coalesce(lead(since) over (order by since) - 1, 'infinity') as until
    from (select '-infinity'::date as since
          union select since_earliest from affiliation where isfinite(since_earliest)
          union select until_latest + 1 from affiliation where isfinite(until_latest)) turn) span;

insert into document (key, titles, language, published, published_earliest, published_latest, publisher_id, url, derived_from, translation, characters, sha256)
  select body ->> 'key', body -> 'title', body ->> 'language', edtf, earliest, latest, (select id from actor where key = body ->> 'publisher'),
    body ->> 'url', body ->> 'derivedFrom', body ->> 'translation', (body ->> 'characters')::int, body ->> 'sha256'
  from line join day on edtf = body ->> 'published' where body ->> 'type' = 'document' order by place;

insert into event (key, kind, titles, occurred, occurred_earliest, occurred_latest, place_name, latitude, longitude)
  select body ->> 'key', body ->> 'kind', body -> 'title', edtf, earliest, latest,
    body -> 'place' ->> 'name', (body -> 'place' ->> 'latitude')::numeric, (body -> 'place' ->> 'longitude')::numeric
  from line join day on edtf = body ->> 'occurred' where body ->> 'type' = 'event' order by place;
update event set part_of_id = whole.id from line, event whole
  where body ->> 'type' = 'event' and event.key = body ->> 'key' and whole.key = body ->> 'partOf';
insert into participant (event_id, ordinal, actor_id, role)
  select event.id, step.ordinal, actor.id, step.body ->> 'role'
  from line join event on event.key = line.body ->> 'key' and line.body ->> 'type' = 'event'
    cross join jsonb_array_elements(line.body -> 'participants') with ordinality step(body, ordinal)
    join actor on actor.key = step.body ->> 'actor';

insert into question (key, event_id, kind, texts, units, temporality)
  select body ->> 'key', event.id, body ->> 'kind', body -> 'text', body -> 'unit', body ->> 'temporality'
  from line join event on event.key = body ->> 'event' where body ->> 'type' = 'question' order by place;
insert into question_part (question_id, ordinal, part_id)
  select question.id, step.ordinal, part.id
  from line join question on question.key = line.body ->> 'key' and line.body ->> 'type' = 'question'
    cross join jsonb_array_elements_text(line.body -> 'parts') with ordinality step(key, ordinal)
    join question part on part.key = step.key;

insert into claim (key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest,
    as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, said, attribution)
  select body ->> 'key', coalesce(question.event_id, event.id), question.id, body ->> 'stance',
    (body -> 'quantity' ->> 'low')::bigint, (body -> 'quantity' ->> 'high')::bigint, body -> 'quantity' ->> 'qualifier', body -> 'statement',
    claimed.edtf, claimed.earliest, claimed.latest, as_of.edtf, as_of.earliest, as_of.latest,
    body -> 'retracted' ->> 'reason', (body -> 'retracted' ->> 'at')::timestamptz, body -> 'retracted' ->> 'by',
    least(claimed.latest, (select min(published_latest) from document, jsonb_array_elements(body -> 'reports') report where document.key = report ->> 'document')),
    case (select bool_and(anonymous) from actor where body -> 'claimants' ? actor.key)
      when true then 'ANONYMOUS' when false then 'NAMED' else 'UNATTRIBUTED' end
  from line join day claimed on claimed.edtf = body ->> 'claimed'
    left join day as_of on as_of.edtf = body ->> 'asOf'
    left join question on question.key = body ->> 'question'
    left join event on event.key = body ->> 'event'
  where body ->> 'type' = 'claim' order by place;
insert into claimant (claim_id, ordinal, actor_id, party_id)
  select claim.id, step.ordinal, actor.id, party_id
  from line join claim on claim.key = line.body ->> 'key' and line.body ->> 'type' = 'claim'
    cross join jsonb_array_elements_text(line.body -> 'claimants') with ordinality step(key, ordinal)
    join actor on actor.key = step.key
    join party on party.actor_id = actor.id and claim.said between since and until;
insert into report (claim_id, ordinal, document_id, fidelity, note)
  select claim.id, step.ordinal, document.id, coalesce(step.body ->> 'fidelity', 'FAITHFUL'), step.body ->> 'note'
  from line join claim on claim.key = line.body ->> 'key' and line.body ->> 'type' = 'claim'
    cross join jsonb_array_elements(line.body -> 'reports') with ordinality step(body, ordinal)
    join document on document.key = step.body ->> 'document';
insert into relay (report_id, ordinal, actor_id)
  select report.id, step.ordinal, actor.id
  from line join claim on claim.key = line.body ->> 'key' and line.body ->> 'type' = 'claim'
    join report on report.claim_id = claim.id
    cross join jsonb_array_elements_text(line.body -> 'reports' -> (report.ordinal - 1) -> 'via') with ordinality step(key, ordinal)
    join actor on actor.key = step.key;
insert into passage (report_id, ordinal, start_at, end_at, sha256, quote, verified)
  select report.id, step.ordinal, (step.body ->> 'start')::int, (step.body ->> 'end')::int, step.body ->> 'sha256', step.body ->> 'quote', false
  from line join claim on claim.key = line.body ->> 'key' and line.body ->> 'type' = 'claim'
    join report on report.claim_id = claim.id
    cross join jsonb_array_elements(line.body -> 'reports' -> (report.ordinal - 1) -> 'evidence') with ordinality step(body, ordinal);

insert into dossier_actor select dossier.id, actor.id from dossier, actor;
insert into dossier_document select dossier.id, document.id from dossier, document;
insert into dossier_event select dossier.id, event.id from dossier, event;
insert into dossier_question select dossier.id, question.id from dossier, question;
insert into dossier_claim select dossier.id, claim.id from dossier, claim;
