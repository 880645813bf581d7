-- 100,000 claims and what they speak of, made in sets: to see plans, the rows need not have come through an import. Their ids
-- are their own: history, which remembers those of other tests, does not hear of them.
insert into dossier (id, key, titles) overriding system value values (1, 'many', '{"en": "Many"}'), (2, 'few', '{"en": "Few"}');
insert into actor (id, key, kind, names, anonymous) overriding system value
select n, 'a' || n, case when n <= 50 then 'STATE' when n % 7 = 0 then 'MEDIA' else 'PERSON' end, jsonb_build_object('en', 'Actor ' || n), n % 20 = 0
from generate_series(1, 2000) n;
insert into affiliation (actor_id, ordinal, to_id, role) select id, 1, id % 50 + 1, 'PART_OF' from actor where id > 50;
insert into party (actor_id, since, until, party_id)
select id, '-infinity', 'infinity', case when id > 50 then id % 50 + 1 else id end from actor;
insert into document (id, key, titles, language, published, published_earliest, published_latest, publisher_id)
overriding system value
select n, 'd' || n, jsonb_build_object('en', 'Document ' || n), case when n % 50 = 0 then 'fr' else 'en' end, day::text, day, day, n % 2000 + 1
from (select n, date '2000-01-01' + n as day from generate_series(1, 9000) n) _;
insert into event (id, key, kind, titles, occurred, occurred_earliest, occurred_latest, place_name, latitude, longitude, part_of_id)
overriding system value
select n, 'e' || n, case when n % 100 = 0 then 'TREATY' else 'BATTLE' end, jsonb_build_object('en', 'Battle ' || n), day::text, day, day, 'Place ' || n,
  n % 90, n % 180, case when n > 100 then n % 100 + 1 end
from (select n, date '2000-01-01' + n as day from generate_series(1, 9000) n) _;
insert into participant (event_id, ordinal, actor_id, role)
select e.id, o, (e.id * 31 + o) % 2000 + 1, case when o = 1 then 'INITIATOR' else 'TARGET' end from event e, generate_series(1, 2) o;
insert into question (id, key, event_id, kind, texts, temporality) overriding system value
select n, 'q' || n, n % 9000 + 1, case when n % 100 = 0 then 'OPEN' when n % 2 = 0 then 'POLAR' else 'QUANTITY' end,
  jsonb_build_object('en', 'Question ' || n), 'FIXED'
from generate_series(1, 30000) n;
insert into question_part (question_id, ordinal, part_id) select id, 1, id + 1 from question where id % 100 = 1;
insert into claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, said, attribution,
  retraction_reason, retracted_at, retracted_by)
overriding system value
select n, 'c' || n, q.event_id, q.id, case when n % 25 = 0 then 'DENIES' else 'AFFIRMS' end,
  case when q.kind = 'QUANTITY' then n end, case when q.kind = 'QUANTITY' then n end, case when q.kind = 'QUANTITY' then 'EXACT' end,
  jsonb_build_object('en', 'Claim ' || n || ' of soldiers'), day || '/' || day + days, day, day + days, day, case when n % 40 = 0 then 'ANONYMOUS' else 'NAMED' end,
  case when n % 500 = 0 then 'wrong' end, case when n % 500 = 0 then now() end, case when n % 500 = 0 then 'editor' end
from (
  select n, date '2000-01-01' + n % 9000 as day, case when n % 50 = 0 then 400 when n % 10 = 0 then 27 else 0 end as days, n % 30000 + 1 as question
  from generate_series(1, 100000) n) m join question q on q.id = m.question;
-- The first actors speak most.
insert into claimant (claim_id, ordinal, actor_id, party_id, claim_key, claim_said, claim_claimed)
select c.id, 1, a.id, case when a.id > 50 then a.id % 50 + 1 else a.id end, c.key, c.said, c.claimed_earliest
from claim c join actor a on a.id = 1 + (2000 * power((c.id * 7919 % 100000) / 100000.0, 3))::int % 2000;
insert into report (claim_id, ordinal, document_id) select id, 1, id % 9000 + 1 from claim;
insert into passage (report_id, ordinal, start_at, end_at, sha256) select id, 1, 0, 10, repeat('a', 64) from report;
insert into relay (report_id, ordinal, actor_id) select id, 1, id % 2000 + 1 from report where id % 5 = 0;
insert into position_claim (question_id, holder_id, claim_id)
select c.question_id, m.party_id, min(c.id) from claim c join claimant m on m.claim_id = c.id group by 1, 2;
insert into dispute (key, question_id, first_holder_id, second_holder_id, certainty, gap, first_position, second_position, explanation)
select 'x' || question_id, question_id, min(holder_id), max(holder_id), case when question_id % 3 = 0 then 'CERTAIN' else 'POSSIBLE' end, 1, '{}', '{}',
  '{"en": "They differ."}'
from position_claim where question_id % 4 = 0 group by question_id having min(holder_id) < max(holder_id);
insert into corroboration (question_id, holder_id, other_id)
select question_id, min(holder_id), max(holder_id) from position_claim where question_id % 4 = 1 group by question_id having min(holder_id) < max(holder_id);
insert into dossier_actor select 1 + (id % 100 = 0)::int, id from actor;
insert into dossier_document select 1 + (id % 1000 = 0)::int, id from document;
insert into dossier_event select 1 + (id % 1000 = 0)::int, id from event;
insert into dossier_question select 1 + (id % 3000 = 0)::int, id from question;
insert into dossier_claim select 1 + (id % 9000 = 0)::int, id from claim;
