select json_build_object('offset', (select least(9990, count(*) - 10) - 1 from claim), 'said', said, 'key', key, 'after', cursor_of(array['ClaimConnection.SAID.ASC', said::text, key]))
from claim order by said, key limit 1 offset (select least(9990, count(*) - 10) - 1 from claim)
