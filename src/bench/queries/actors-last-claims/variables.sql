select json_build_object('key', key)
from actor a where exists (select from claimant where actor_id = a.id)
order by (select count(*) from (select from claimant where actor_id = a.id limit 50) few) < 50, md5(key) limit 30
