-- Takes a place in the feeds, which are read in the order of seq. Whoever appends holds it to the end of the transaction, and
-- only then does the next one get numbers: so whatever becomes visible has a greater number than all that is, whoever writes,
-- and however long. And wakes whoever follows, once for the whole transaction, when that has been committed.
create function take_place_in_feed() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(6412026);
  perform pg_notify('dixit', '');
  return null;
end $$;

create trigger takes_place_in_feed before insert on change for each statement execute function take_place_in_feed();
create index on change (seq) where type = 'claim';

-- How the table of disputes has changed, with each dispute as it was from then on; one that ended, as it was until then.
create table dispute_change (
  seq bigint generated always as identity primary key,
  at timestamptz not null default statement_timestamp(),
  change text not null check (change in ('BEGAN', 'CHANGED', 'ENDED')),
  key text collate "C" not null,
  question_id bigint not null,
  certainty text not null check (certainty in ('CERTAIN', 'POSSIBLE')),
  gap numeric check (gap > 0),
  first_position jsonb not null,
  second_position jsonb not null,
  explanation texts not null
);
create trigger takes_place_in_feed before insert on dispute_change for each statement execute function take_place_in_feed();
create trigger only_ever_added_to before update or delete or truncate on dispute_change for each statement execute function refuse_to_forget();
