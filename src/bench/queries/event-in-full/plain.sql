select json_build_object('event', json_build_object(
  'key', e.key, 'kind', e.kind, 'title', coalesce(e.titles ->> 'en', default_text(e.titles)), 'occurred', e.occurred,
  'placeName', e.place_name, 'latitude', e.latitude, 'longitude', e.longitude,
  'questions', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'key', q.key, 'kind', q.kind, 'text', coalesce(q.texts ->> 'en', default_text(q.texts)),
      'unit', coalesce(q.units ->> 'en', default_text(q.units)),
      'claims', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object(
          'key', c.key, 'statement', coalesce(c.statements ->> 'en', default_text(c.statements)), 'stance', c.stance,
          'low', c.low, 'high', c.high, 'qualifier', c.qualifier, 'claimed', c.claimed,
          'claimants', (
            select coalesce(json_agg(json_build_object('name', coalesce(a.names ->> 'en', default_text(a.names))) order by m.ordinal), '[]')
            from claimant m join actor a on a.id = m.actor_id where m.claim_id = c.id),
          'reports', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object(
              'fidelity', r.fidelity,
              'document', (
                select json_build_object('key', d.key, 'title', coalesce(d.titles ->> 'en', default_text(d.titles)), 'language', d.language,
                  'published', d.published, 'publisher', (
                    select json_build_object('name', coalesce(p.names ->> 'en', default_text(p.names))) from actor p where p.id = d.publisher_id))
                from document d where d.id = r.document_id),
              'evidence', (
                select coalesce(json_agg(json_build_object('start', start_at, 'end', end_at, 'sha256', sha256) order by ordinal), '[]')
                from passage where report_id = r.id))), '[]')
            from (select * from report where claim_id = c.id order by ordinal limit 20) r)))), '[]')
        from (select * from claim where question_id = q.id order by said, key limit 20) c)))), '[]')
    from (select * from question where event_id = e.id order by key limit 20) q))))::text
from event e where e.key = :key
