-- How many days lie between two; without an end, more than anybody asks for.
create function reach(first date, last date) returns int
  language sql immutable parallel safe
  return case when isfinite(first) and isfinite(last) then last - first else 9999999 end;

-- Most dates are a day. Those within a month, and the others, are found on their own where days are asked for; of those within a
-- month an index says where they end, so that rows are not looked at only to see that they end too early. Without statistics
-- PostgreSQL would take most dates for others.
create statistics claim_reach_said on (reach(least(claimed_earliest, said), claimed_latest)) from claim;
create statistics claim_reach on (reach(claimed_earliest, claimed_latest)) from claim;
create statistics event_reach on (reach(occurred_earliest, occurred_latest)) from event;
create statistics document_reach on (reach(published_earliest, published_latest)) from document;
create index claim_near_said_idx on claim (said, key, claimed_latest, claimed_earliest)
  where reach(least(claimed_earliest, said), claimed_latest) between 1 and 31;
create index claim_near_idx on claim (claimed_earliest, key, claimed_latest) where reach(claimed_earliest, claimed_latest) between 1 and 31;
create index event_near_idx on event (occurred_earliest, key, occurred_latest) where reach(occurred_earliest, occurred_latest) between 1 and 31;
create index document_near_idx on document (published_earliest, key, published_latest)
  where reach(published_earliest, published_latest) between 1 and 31;
create index claim_far_said_idx on claim (said, key) where reach(least(claimed_earliest, said), claimed_latest) > 31;
create index claim_far_idx on claim (claimed_earliest, key) where reach(claimed_earliest, claimed_latest) > 31;
create index event_far_idx on event (occurred_earliest, key) where reach(occurred_earliest, occurred_latest) > 31;
create index document_far_idx on document (published_earliest, key) where reach(published_earliest, published_latest) > 31;
analyze claim, event, document;
