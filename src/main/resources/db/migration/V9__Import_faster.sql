-- The same as before, at a tenth of the cost: PostgreSQL works a bounded repetition out anew for each value, and an import
-- checks a key and a hash or two with each claim.
alter domain key add constraint key_is_plain check (value ~ '^[a-z0-9][a-z0-9._-]*$' and length(value) <= 120);
alter domain key drop constraint key_check;
alter table document add constraint document_sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]*$' and length(sha256) = 64);
alter table document drop constraint document_sha256_check;
alter table document_text add constraint document_text_sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]*$' and length(sha256) = 64);
alter table document_text drop constraint document_text_sha256_check;
alter table passage add constraint passage_sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]*$' and length(sha256) = 64);
alter table passage drop constraint passage_sha256_check;

-- All that the rules of assessment look at to say what questions come to: the rows that this rests on, each once however many
-- of the questions look at it, since an import assesses thousands. Columns of rows are written as lists, which costs a
-- fraction of an object for each. Ids are looked up in arrays: by index however little is known of the tables, which for a
-- dossier that is just being imported is nothing.
create function accounts_of(asked bigint[]) returns json
  language sql stable parallel safe
  begin atomic
    with recursive tree(id) as (
      select unnest(asked)
      union
      select part.part_id from tree join question_part part on part.question_id = tree.id
    ), answered as materialized (
      select question.id, key, event_id, kind, temporality from question where question.id = any (array(select tree.id from tree))
    ), answer as materialized (
      select claim.id, key, question_id, stance, low, high, qualifier, claimed, as_of, retracted_at
      from claim where question_id = any (array(select tree.id from tree))
    ), spoken as materialized (
      select claim_id, actor_id from claimant where claim_id = any (array(select answer.id from answer))
    ), reported as materialized (
      select report.id, claim_id, document_id, fidelity from report where claim_id = any (array(select answer.id from answer))
    ), relayed as materialized (
      select report_id, actor_id from relay where report_id = any (array(select reported.id from reported))
    ), cited as materialized (
      select document.id, published_latest, publisher_id from document where document.id = any (array(select document_id from reported))
    ), taking_part as materialized (
      select event_id, actor_id, role from participant
      where event_id = any (array(select event_id from answered where answered.id = any (asked)))
    ), belonging as materialized (
      select * from party where actor_id = any (array(
        select actor_id from spoken
        union select publisher_id from cited
        union select actor_id from relayed
        union select actor_id from taking_part))
    )
    select json_build_object(
      'asked', asked,
      'questions', (select json_build_object(
          'id', array_agg(answered.id), 'key', array_agg(key), 'event', array_agg(event_id), 'kind', array_agg(kind), 'temporality', array_agg(temporality))
        from answered),
      'parts', (select json_build_object('question', array_agg(question_id), 'part', array_agg(part_id))
        from question_part where question_id = any (array(select tree.id from tree))),
      'claims', (select json_build_object(
          'id', array_agg(answer.id), 'key', array_agg(key), 'question', array_agg(question_id), 'stance', array_agg(stance),
          'low', array_agg(low), 'high', array_agg(high), 'qualifier', array_agg(qualifier),
          'claimed', array_agg(claimed), 'asOf', array_agg(as_of), 'retracted', array_agg(retracted_at is not null))
        from answer),
      'claimants', (select json_build_object('claim', array_agg(claim_id), 'actor', array_agg(actor_id)) from spoken),
      'reports', (select json_build_object(
          'id', array_agg(reported.id), 'claim', array_agg(claim_id), 'document', array_agg(document_id), 'fidelity', array_agg(fidelity))
        from reported),
      'relays', (select json_build_object('report', array_agg(report_id), 'actor', array_agg(actor_id)) from relayed),
      'documents', (select json_build_object(
          'id', array_agg(cited.id), 'published', array_agg(published_latest), 'publisher', array_agg(publisher_id))
        from cited),
      'participants', (select json_build_object('event', array_agg(event_id), 'actor', array_agg(actor_id), 'role', array_agg(role))
        from taking_part),
      'parties', (select json_build_object(
          'actor', array_agg(actor_id), 'since', array_agg(nullif(since, '-infinity')), 'until', array_agg(nullif(until, 'infinity')),
          'party', array_agg(party_id))
        from (select * from belonging order by actor_id, since) belonging),
      'actors', (select json_build_object(
          'id', array_agg(actor.id), 'key', array_agg(key), 'anonymous', array_agg(anonymous), 'names', array_agg(names::json))
        from actor where actor.id = any (array(select actor_id from belonging union select party_id from belonging))));
  end;
