package org.dixit.claim;

/** What claims may say on the questions that they answer. */
final class QuestionRules {

    /** Of claims that are staged, on questions that are staged or there. */
    static final String OF_CLAIMS = """
            with question_known as (
              select key, body ->> 'kind' as kind, body ->> 'event' as event
              from staged
              where type = 'question' and body is not null
              union all
              select q.key, q.kind, e.key
              from question q join event e on e.id = q.event_id
              where q.key in (select body ->> 'question' from staged where type = 'claim')
                and not exists (select from staged s where s.type = 'question' and s.key = q.key)
            ), answer as (
              select s.line, s.key, s.beside as event_stated, s.body ->> 'stance' as stance, s.body ? 'quantity' as quantified,
                q.key as question, q.kind, q.event
              from staged s join question_known q on q.key = s.body ->> 'question'
              where s.type = 'claim'
            )
            select line, 'claim' as type, key, 'event' as field, 'INVALID' as code,
              'The question ' || question || ' belongs to another event: ' || event || '.' as message,
              'Leave the event out, or correct one of them.' as action
            from answer where event_stated <> event
            union all
            select line, 'claim', key, 'quantity', 'INVALID',
              'The question ' || question || ' is of kind ' || kind || ', not QUANTITY.',
              'Leave the quantity out, or name another question.'
            from answer where quantified and kind <> 'QUANTITY'
            union all
            select line, 'claim', key, 'quantity', 'INVALID',
              'On a question of kind QUANTITY, ' || stance || ' needs a quantity.',
              'Add the quantity, or take another stance or question.'
            from answer where not quantified and kind = 'QUANTITY' and stance in ('AFFIRMS', 'CONFIRMS')""";

    /** Of claims that are there and not staged, on questions that are staged. */
    static final String OF_QUESTIONS = """
            select s.line, s.type, s.key, 'kind' as field, 'INVALID' as code,
              'As ' || (s.body ->> 'kind') || ' this question does not go with claims on it that are there: ' || min(c.key)
                || case when count(*) > 1 then ' and ' || count(*) - 1 || ' more' else '' end || '.' as message,
              case when s.body ->> 'kind' = 'QUANTITY' then 'Keep its kind, or send these claims with their quantities.'
                else 'Keep its kind, or send these claims without their quantities.' end as action
            from staged s
            join question q on q.key = s.key
            join claim c on c.question_id = q.id
            where s.type = 'question' and s.body ->> 'kind' <> q.kind
              and case when s.body ->> 'kind' = 'QUANTITY' then c.stance in ('AFFIRMS', 'CONFIRMS') else c.qualifier is not null end
              and not exists (select from staged again where again.type = 'claim' and again.key = c.key)
            group by s.line, s.type, s.key, s.body""";

    private QuestionRules() {
    }
}
