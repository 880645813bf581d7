select json_build_object('key', key) from claim order by md5(key) limit 100
