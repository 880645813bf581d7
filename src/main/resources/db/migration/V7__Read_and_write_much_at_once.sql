-- The words of texts, each stemmed as its own language does. Most are in English and French alone: for those PostgreSQL
-- writes this out where it is used, which costs half as much as calling it, and a claim that is written is mostly this.
create function words_of_any(texts jsonb) returns tsvector
  language sql immutable parallel safe
  return (
    select to_tsvector('dixit_english', coalesce(string_agg(value, ' ') filter (where key ~ '^en(-|$)'), ''))
        || to_tsvector('dixit_french', coalesce(string_agg(value, ' ') filter (where key ~ '^fr(-|$)'), ''))
        || to_tsvector('dixit_simple', coalesce(string_agg(value, ' ') filter (where key !~ '^(en|fr)(-|$)'), ''))
    from jsonb_each_text(texts));
create or replace function words(texts jsonb) returns tsvector
  language sql immutable parallel safe
  return case when texts - 'en' - 'fr' = '{}'
    then to_tsvector('dixit_english', coalesce(texts ->> 'en', '')) || to_tsvector('dixit_french', coalesce(texts ->> 'fr', ''))
    else words_of_any(texts) end;

-- An actor's claims by the day said or claimed: a page of them is read from an index, however many there are. So what they
-- are sorted by stands here, too.
alter table claimant
  add claim_key text collate "C",
  add claim_said date,
  add claim_claimed date;
update claimant m set claim_key = c.key, claim_said = c.said, claim_claimed = c.claimed_earliest from claim c where c.id = m.claim_id;

-- Whoever writes, also a version of the service that does not know of these.
create function take_from_claim() returns trigger language plpgsql as $$
begin
  select key, said, claimed_earliest into new.claim_key, new.claim_said, new.claim_claimed from claim where id = new.claim_id;
  return new;
end $$;
create trigger take_from_claim before insert on claimant for each row when (new.claim_said is null) execute function take_from_claim();
create function hand_to_claimants() returns trigger language plpgsql as $$
begin
  update claimant set claim_said = new.said, claim_claimed = new.claimed_earliest where claim_id = new.id;
  return null;
end $$;
create trigger hand_to_claimants after update on claim for each row
  when ((old.said, old.claimed_earliest) is distinct from (new.said, new.claimed_earliest)) execute function hand_to_claimants();

create index on claimant (actor_id, claim_said, claim_key);
create index on claimant (actor_id, claim_claimed, claim_key);
drop index claimant_actor_id_idx;

-- Of ranges PostgreSQL knows how many overlap with a month; of two ends it would take a quarter of all for it.
create index on claim using spgist (daterange(claimed_earliest, claimed_latest, '[]'));
create index on event using spgist (daterange(occurred_earliest, occurred_latest, '[]'));
create index on document using spgist (daterange(published_earliest, published_latest, '[]'));

-- Derived rows lead to what is there: they are made of it in its own transaction, and no object is ever deleted. Looking all of
-- it up again for each of them took a good part of an import.
alter table position_claim drop constraint position_claim_holder_id_fkey, drop constraint position_claim_claim_id_fkey;
alter table corroboration drop constraint corroboration_holder_id_fkey, drop constraint corroboration_other_id_fkey;

-- All that the rules of assessment look at to say what a question comes to, for as many questions as are asked for at once.
-- What the others need is found first, once for each question (offset 0 keeps PostgreSQL from doing it at each use), and then
-- looked up by index however little is known of the tables, which for a dossier that is just being imported is nothing.
create view question_accounts as
select asked.id, json_build_object(
  'id', asked.id,
  'question', asked.key,
  'questions', (
    select json_agg(json_build_object('key', part.key, 'kind', part.kind, 'temporality', part.temporality, 'parts', (
      select coalesce(json_agg((select key from question of_part where of_part.id = part_id)), '[]')
      from question_part where question_id = part.id)))
    from question part where part.id = any (tree.questions)),
  'claims', (
    select coalesce(json_agg(json_build_object(
      'key', answer.key,
      'question', (select answered.key from question answered where answered.id = answer.question_id),
      'claimants', (
        select coalesce(json_agg((select key from actor where actor.id = actor_id)), '[]') from claimant where claim_id = answer.id),
      'stance', stance, 'low', low, 'high', high, 'qualifier', qualifier,
      'claimed', claimed, 'asOf', as_of, 'retracted', retracted_at is not null,
      'reports', (
        select json_agg(json_build_object(
          'published', document.published_latest,
          'publisher', (select key from actor where actor.id = document.publisher_id),
          'via', (
            select coalesce(json_agg((select key from actor where actor.id = actor_id)), '[]') from relay where report_id = report.id),
          'fidelity', fidelity))
        from report cross join lateral (select published_latest, publisher_id from document where document.id = document_id offset 0) document
        where claim_id = answer.id))), '[]')
    from claim answer where answer.id = any (answers.claims)),
  'participants', (
    select coalesce(json_agg(json_build_object('actor', (select key from actor where actor.id = actor_id), 'role', role)), '[]')
    from participant where event_id = asked.event_id),
  'actors', (
    select coalesce(json_agg(json_build_object('key', key, 'anonymous', anonymous, 'parties', (
      select json_agg(json_build_array(nullif(since, '-infinity'), nullif(until, 'infinity'),
        (select holder.key from actor holder where holder.id = party_id)) order by since)
      from party where actor_id = actor.id))), '[]')
    from actor where id = any (mentioned.actors)),
  'names', (
    select coalesce(json_object_agg(key, names), '{}')
    from actor where id = any (array(
      select unnest(mentioned.actors) union select party_id from party where actor_id = any (mentioned.actors))))) as body
from question asked
cross join lateral (
  select case when exists (select from question_part where question_id = asked.id) then array(select question_tree(asked.id))
    else array[asked.id] end as questions
  offset 0) tree
cross join lateral (select array(select id from claim where question_id = any (tree.questions)) as claims offset 0) answers
cross join lateral (
  select array(
    select actor_id from claimant where claim_id = any (answers.claims)
    union
    select (select publisher_id from document where document.id = document_id) from report where claim_id = any (answers.claims)
    union
    select actor_id from relay where report_id = any (array(select id from report where claim_id = any (answers.claims)))
    union
    select actor_id from participant where event_id = asked.event_id) as actors
  offset 0) mentioned;

create or replace function accounts(asked bigint) returns json
  language sql stable parallel safe
  return (select body from question_accounts where id = asked);
