-- How often an object has been written so that it says something else.
alter table actor add version int not null default 1;
alter table document add version int not null default 1;
alter table event add version int not null default 1;
alter table question add version int not null default 1;
alter table claim add version int not null default 1;

-- What an object says now, as its history has it: its line, and of a document's text its measure.
create function said_of_actor(id bigint) returns jsonb language sql stable
  return (select l.body from actor_line l where l.id = said_of_actor.id);
create function said_of_document(id bigint) returns jsonb language sql stable
  return (
    select l.body || coalesce((
      select jsonb_build_object('text', jsonb_build_object('characters', t.characters, 'sha256', t.sha256, 'kept', t.body is not null))
      from document_text t where t.document_id = l.id), '{}')
    from document_line l where l.id = said_of_document.id);
create function said_of_event(id bigint) returns jsonb language sql stable
  return (select l.body from event_line l where l.id = said_of_event.id);
create function said_of_question(id bigint) returns jsonb language sql stable
  return (select l.body from question_line l where l.id = said_of_question.id);
create function said_of_claim(id bigint) returns jsonb language sql stable
  return (select l.body from claim_line l where l.id = said_of_claim.id);

-- Every change of an object, in the transaction that makes it. It keeps what was said before; what was said from then on is
-- what the next change keeps, or what the object says now. So an import of new objects writes nothing twice.
create table change (
  seq bigint generated always as identity primary key,
  -- Not now(): that is when the transaction began, perhaps long before it was its turn.
  at timestamptz not null default statement_timestamp(),
  by text not null,
  source text not null check (source in ('IMPORT', 'MUTATION', 'TEXT', 'MIGRATION')),
  type text collate "C" not null check (type in ('actor', 'document', 'event', 'question', 'claim')),
  key text collate "C" not null,
  object_id bigint not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('CREATED', 'UPDATED', 'TEXT_ATTACHED', 'RETRACTED', 'REINSTATED')),
  before jsonb,
  -- Why, where that is no part of what the object says.
  reason text,
  unique (object_id, type, version),
  check ((kind = 'CREATED') = (before is null) and (kind = 'CREATED') = (version = 1))
);

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
  raise exception 'history is only ever added to: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger only_ever_added_to before update or delete or truncate on change for each statement execute function refuse_to_forget();

-- What was there before history was kept: when each object came is known, and what it says by now.
insert into change (at, by, source, type, key, object_id, version, kind)
select recorded_at, '(before history was kept)', 'MIGRATION', type, key, id, 1, 'CREATED'
from (
  select 'actor' as type, id, key, recorded_at from actor
  union all select 'document', id, key, recorded_at from document
  union all select 'event', id, key, recorded_at from event
  union all select 'question', id, key, recorded_at from question
  union all select 'claim', id, key, recorded_at from claim
) object
order by recorded_at, array_position(array['actor', 'document', 'event', 'question', 'claim'], type), id;

-- What was said once a change was made.
create function said_after(type text, object_id bigint, version int) returns jsonb language sql stable
  return coalesce(
    (select next.before from change next
      where next.object_id = said_after.object_id and next.type = said_after.type and next.version = said_after.version + 1),
    case type
      when 'actor' then said_of_actor(object_id)
      when 'document' then said_of_document(object_id)
      when 'event' then said_of_event(object_id)
      when 'question' then said_of_question(object_id)
      when 'claim' then said_of_claim(object_id)
    end);

-- The values in JSON with the ways to them, such as reports[0].evidence[1].start, in order.
create function values_in(document jsonb) returns table (place text[], path text, value text) language sql immutable as $$
    with recursive part (place, path, value) as (
      select array[]::text[], '', document
      union all
      select part.place || child.place, part.path || child.path, child.value
      from part cross join lateral (
        select key as place, case when part.path = '' then key else '.' || key end as path, inner_value as value
        from jsonb_each(case jsonb_typeof(part.value) when 'object' then part.value end) _ (key, inner_value)
        union all
        select lpad(number::text, 9, '0'), '[' || number - 1 || ']', inner_value
        from jsonb_array_elements(case jsonb_typeof(part.value) when 'array' then part.value end) with ordinality _ (inner_value, number)
      ) child
    )
    select part.place, part.path, part.value #>> '{}' from part where jsonb_typeof(part.value) not in ('object', 'array');
$$;

-- Where two such differ.
create function differences(before jsonb, after jsonb) returns table (place text[], path text, before text, after text) language sql immutable as $$
    select coalesce(old.place, new.place), path, old.value, new.value
    from values_in($1) old full join values_in($2) new using (path)
    where old.value is distinct from new.value;
$$;

-- A dossier can be named where an object is recorded by itself.
create or replace view known_object as
select 'actor' as type, key from actor
union all select 'document', key from document
union all select 'event', key from event
union all select 'question', key from question
union all select 'claim', key from claim
union all select 'dossier', key from dossier;
