select json_build_object('from', day, 'to', day + 30) from (select date '2014-06-01' + 100 * n as day from generate_series(0, 35) n) d
