-- A question, its parts, their parts and so on.
create function question_tree(asked bigint) returns setof bigint
  language sql stable parallel safe rows 1
  begin atomic
    with recursive tree(id) as (
      select asked
      union
      select part.part_id from tree join question_part part on part.question_id = tree.id)
    select id from tree;
  end;

-- All that the rules of assessment look at to say what a question comes to. Arrays and single keys are looked up by index
-- however little is known of the tables, which for a dossier that is just being imported is nothing; joins may not be.
create function accounts(asked bigint) returns json
  language sql stable parallel safe
  begin atomic
    with answer as materialized (
      select * from claim where question_id = any (array(select question_tree(asked)))
    ), mentioned as materialized (
      select actor_id as id from claimant where claim_id = any (array(select id from answer))
      union
      select (select publisher_id from document where document.id = document_id) from report where claim_id = any (array(select id from answer))
      union
      select actor_id from relay where report_id = any (array(select id from report where claim_id = any (array(select id from answer))))
      union
      select actor_id from participant where event_id = (select event_id from question where id = asked)
    )
    select json_build_object(
      'id', question.id,
      'question', question.key,
      'questions', (
        select json_agg(json_build_object('key', part.key, 'kind', part.kind, 'temporality', part.temporality, 'parts', (
          select coalesce(json_agg((select key from question of_part where of_part.id = part_id)), '[]')
          from question_part where question_id = part.id)))
        from question part where part.id = any (array(select question_tree(asked)))),
      'claims', (
        select coalesce(json_agg(json_build_object(
          'key', answer.key,
          'question', (select answered.key from question answered where answered.id = answer.question_id),
          'claimants', (
            select coalesce(json_agg((select key from actor where actor.id = actor_id)), '[]') from claimant where claim_id = answer.id),
          'stance', stance, 'low', low, 'high', high, 'qualifier', qualifier,
          'claimed', claimed, 'asOf', as_of, 'retracted', retracted_at is not null,
          'reports', (
            select json_agg(json_build_object(
              'published', (select published_latest from document where document.id = document_id),
              'publisher', (select actor.key from document join actor on actor.id = publisher_id where document.id = document_id),
              'via', (
                select coalesce(json_agg((select key from actor where actor.id = actor_id)), '[]') from relay where report_id = report.id),
              'fidelity', fidelity))
            from report where claim_id = answer.id))), '[]')
        from answer),
      'participants', (
        select coalesce(json_agg(json_build_object('actor', (select key from actor where actor.id = actor_id), 'role', role)), '[]')
        from participant where event_id = question.event_id),
      'actors', (
        select coalesce(json_agg(json_build_object('key', key, 'anonymous', anonymous, 'parties', (
          select json_agg(json_build_array(nullif(since, '-infinity'), nullif(until, 'infinity'),
            (select holder.key from actor holder where holder.id = party_id)) order by since)
          from party where actor_id = actor.id))), '[]')
        from actor where id = any (array(select id from mentioned))),
      'names', (
        select coalesce(json_object_agg(key, names), '{}')
        from actor where id = any (array(
          select id from mentioned union select party_id from party where actor_id = any (array(select id from mentioned))))))
    from question where question.id = asked;
  end;

-- What the rules come to without a last day, with a tolerance of 0.1, by party: recomputed with every write for the
-- questions that it touches. Which claims standing positions rest on:
create table position_claim (
  question_id bigint not null references question,
  holder_id bigint not null references actor,
  claim_id bigint not null references claim,
  primary key (claim_id, question_id, holder_id)
);
create index on position_claim (question_id, holder_id);

create table dispute (
  key text collate "C" primary key,
  question_id bigint not null references question,
  first_holder_id bigint not null references actor,
  second_holder_id bigint not null references actor,
  certainty text not null check (certainty in ('CERTAIN', 'POSSIBLE')),
  gap numeric check (gap > 0),
  first_position jsonb not null,
  second_position jsonb not null,
  explanation texts not null
);
create index on dispute (question_id, key);

create table corroboration (
  question_id bigint not null references question,
  holder_id bigint not null references actor,
  other_id bigint not null references actor,
  primary key (question_id, holder_id, other_id)
);
