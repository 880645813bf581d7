select json_build_object('claims', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'key', c.key, 'statement', coalesce(c.statements ->> 'en', default_text(c.statements)), 'stance', c.stance, 'claimed', c.claimed,
  'claimants', (
    select coalesce(json_agg(json_build_object('name', coalesce(a.names ->> 'en', default_text(a.names))) order by m.ordinal), '[]')
    from claimant m join actor a on a.id = m.actor_id where m.claim_id = c.id),
  'event', (
    select json_build_object('key', e.key, 'title', coalesce(e.titles ->> 'en', default_text(e.titles))) from event e where e.id = c.event_id))), '[]')))::text
from (
  select * from claim
  where stance = 'DENIES' and claimed_latest >= :from::date and claimed_earliest <= :to::date
  order by said, key limit 20) c
