select json_build_object('key', e.key)
from (select distinct event_id from question where key in (select key from question order by md5(key) limit 40)) q join event e on e.id = q.event_id
order by e.key
