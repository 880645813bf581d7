-- What PostGraphile needs to give the same answers: texts in one language, and an actor's claims in order, as its
-- documentation recommends for both (computed columns).
create schema if not exists bench;
create or replace function bench.actor_name(a actor) returns text language sql stable return coalesce(a.names ->> 'en', default_text(a.names));
create or replace function bench.event_title(e event) returns text language sql stable return coalesce(e.titles ->> 'en', default_text(e.titles));
create or replace function bench.document_title(d document) returns text language sql stable return coalesce(d.titles ->> 'en', default_text(d.titles));
create or replace function bench.question_text(q question) returns text language sql stable return coalesce(q.texts ->> 'en', default_text(q.texts));
create or replace function bench.question_unit(q question) returns text language sql stable return coalesce(q.units ->> 'en', default_text(q.units));
create or replace function bench.claim_statement(c claim) returns text language sql stable return coalesce(c.statements ->> 'en', default_text(c.statements));
create or replace function bench.actor_last_claims(a actor) returns setof claim language sql stable
begin atomic
  select c.* from claimant m join claim c on c.id = m.claim_id where m.actor_id = a.id order by c.claimed_earliest desc, c.key desc;
end;
