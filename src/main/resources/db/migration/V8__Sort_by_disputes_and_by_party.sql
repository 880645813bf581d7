-- How many disputes there are about a question, whoever writes them: a page of the most disputed ones is read from an index.
alter table question add disputes bigint not null default 0;
update question set disputes = counted.disputes
from (select question_id, count(*) as disputes from dispute group by question_id) counted where question_id = id;

create function count_disputes() returns trigger language plpgsql as $$
begin
  update question set disputes = question.disputes + case tg_op when 'INSERT' then counted.disputes else -counted.disputes end
  from (select question_id, count(*) as disputes from moved group by question_id) counted where question_id = id;
  return null;
end $$;
create trigger counts_more after insert on dispute referencing new table as moved for each statement execute function count_disputes();
create trigger counts_less after delete on dispute referencing old table as moved for each statement execute function count_disputes();

create index on question (disputes, key);

-- A party's claims by the day said, like an actor's.
create index on claimant (party_id, claim_said, claim_key);
drop index claimant_party_id_idx;
