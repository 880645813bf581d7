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

-- All that the rules of assessment look at to say what a question comes to.
create function accounts(asked bigint) returns json
  language sql stable parallel safe
  begin atomic
    with answer as materialized (
      select * from claim where question_id in (select question_tree(asked))
    ), mentioned as materialized (
      select actor_id as id from claimant where claim_id in (select id from answer)
      union
      select publisher_id from report join document on document.id = document_id
      where claim_id in (select id from answer) and publisher_id is not null
      union
      select actor_id from report join relay on report_id = report.id where claim_id in (select id from answer)
      union
      select actor_id from participant where event_id = (select event_id from question where id = asked)
    )
    select json_build_object(
      'id', question.id,
      'question', question.key,
      'questions', (
        select json_agg(json_build_object('key', part.key, 'kind', part.kind, 'temporality', part.temporality, 'parts', (
          select coalesce(json_agg(of_part.key), '[]')
          from question_part join question of_part on of_part.id = part_id where question_id = part.id)))
        from question part where part.id in (select question_tree(asked))),
      'claims', (
        select coalesce(json_agg(json_build_object(
          'key', answer.key,
          'question', (select answered.key from question answered where answered.id = answer.question_id),
          'claimants', (
            select coalesce(json_agg(actor.key), '[]') from claimant join actor on actor.id = actor_id where claim_id = answer.id),
          'stance', stance, 'low', low, 'high', high, 'qualifier', qualifier,
          'claimed', claimed, 'asOf', as_of, 'retracted', retracted_at is not null,
          'reports', (
            select json_agg(json_build_object(
              'published', published_latest,
              'publisher', (select actor.key from actor where actor.id = publisher_id),
              'via', (select coalesce(json_agg(actor.key), '[]') from relay join actor on actor.id = actor_id where report_id = report.id),
              'fidelity', fidelity))
            from report join document on document.id = document_id where claim_id = answer.id))), '[]')
        from answer),
      'participants', (
        select coalesce(json_agg(json_build_object('actor', actor.key, 'role', role)), '[]')
        from participant join actor on actor.id = actor_id where event_id = question.event_id),
      'actors', (
        select coalesce(json_agg(json_build_object('key', actor.key, 'anonymous', anonymous, 'parties', (
          select json_agg(json_build_array(nullif(since, '-infinity'), nullif(until, 'infinity'), holder.key) order by since)
          from party join actor holder on holder.id = party_id where actor_id = actor.id))), '[]')
        from actor where id in (select id from mentioned)),
      'names', (
        select coalesce(json_object_agg(actor.key, names), '{}')
        from actor where id in (select id from mentioned union select party_id from party where actor_id in (select id from mentioned))))
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
