select json_build_object('events', json_build_object('nodes', json_agg(json_build_object(
  'key', e.key, 'title', coalesce(e.titles ->> 'en', default_text(e.titles)), 'occurred', e.occurred,
  'claims', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'key', c.key, 'statement', coalesce(c.statements ->> 'en', default_text(c.statements)), 'stance', c.stance, 'claimed', c.claimed,
      'claimants', (
        select coalesce(json_agg(json_build_object('name', coalesce(a.names ->> 'en', default_text(a.names))) order by m.ordinal), '[]')
        from claimant m join actor a on a.id = m.actor_id where m.claim_id = c.id))), '[]')
    from (select * from claim where event_id = e.id order by said, key limit 5) c))))))::text
from (select * from event order by occurred_earliest, key limit 20) e
