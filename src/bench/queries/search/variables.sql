select json_build_object('text', place_name) from event order by md5(key) limit 30
