select json_build_object('claims', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'key', c.key, 'statement', coalesce(c.statements ->> 'en', default_text(c.statements)), 'stance', c.stance, 'claimed', c.claimed,
    'claimants', (
      select coalesce(json_agg(json_build_object('name', coalesce(a.names ->> 'en', default_text(a.names))) order by m.ordinal), '[]')
      from claimant m join actor a on a.id = m.actor_id where m.claim_id = c.id))) filter (where n <= 10), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > 10)))::text
from (select *, row_number() over (order by said, key) as n from claim where (said, key) > (:said::date, :key) order by said, key limit 11) c
