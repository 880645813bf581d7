select json_build_object('actor', json_build_object(
  'key', a.key, 'name', coalesce(a.names ->> 'en', default_text(a.names)),
  'claims', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'key', c.key, 'statement', coalesce(c.statements ->> 'en', default_text(c.statements)), 'stance', c.stance, 'claimed', c.claimed,
      'event', (
        select json_build_object('key', e.key, 'title', coalesce(e.titles ->> 'en', default_text(e.titles)), 'occurred', e.occurred)
        from event e where e.id = c.event_id))), '[]')
    from (
      select c.* from claimant m join claim c on c.id = m.claim_id
      where m.actor_id = a.id order by c.claimed_earliest desc, c.key desc limit 50) c))))::text
from actor a where a.key = :key
