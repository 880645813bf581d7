select json_build_object('claim', json_build_object(
  'key', key, 'stance', stance, 'statement', coalesce(statements ->> 'en', default_text(statements))))::text
from claim where key = :key
