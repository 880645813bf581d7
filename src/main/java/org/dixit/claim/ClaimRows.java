package org.dixit.claim;

/** How claims are written, with what is derived for them: when they were said, and for whom their claimants spoke. */
final class ClaimRows {

    /** Before claims are written: those that have not changed, but whose documents or claimants have. */
    static final String TOUCH = """
            analyze touched_actor;

            insert into touched_claim
            select r.claim_id
            from changed c join report r on r.document_id = c.id
            where c.type = 'document' and not c.created
            union
            select m.claim_id
            from touched_actor t join claimant m on m.actor_id = t.id;

            analyze touched_claim;
            """;

    static final String WRITE = """
            insert into verified_passage
            select c.id, r.document_id, p.start_at, p.end_at, p.sha256
            from changed c
            join report r on r.claim_id = c.id
            join passage p on p.report_id = r.id
            where c.type = 'claim' and not c.created and p.verified;

            -- Questions that they answered up to now; those that they answer from now on follow.
            insert into touched_question
            select claim.question_id
            from changed c join claim on claim.id = c.id
            where c.type = 'claim' and not c.created and claim.question_id is not null
            on conflict do nothing;

            insert into claim (id, key, event_id, question_id, stance, low, high, qualifier, statements,
              claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest,
              retraction_reason, retracted_at, retracted_by, said, attribution)
            overriding system value
            select c.id, c.key, coalesce(q.event_id, e.id), q.id, c.body ->> 'stance',
              (c.body -> 'quantity' ->> 'low')::bigint, (c.body -> 'quantity' ->> 'high')::bigint, c.body -> 'quantity' ->> 'qualifier',
              c.body -> 'statement',
              claimed, first_day(c.days, claimed), last_day(c.days, claimed),
              as_of, first_day(c.days, as_of), last_day(c.days, as_of),
              c.body -> 'retracted' ->> 'reason', (c.body -> 'retracted' ->> 'at')::timestamptz, c.body -> 'retracted' ->> 'by',
              least(last_day(c.days, claimed), (
                select min((select d.published_latest from document d where d.key = r ->> 'document'))
                from jsonb_array_elements(c.body -> 'reports') r)),
              attribution((
                select bool_and((select a.anonymous from actor a where a.key = k))
                from jsonb_array_elements_text(c.body -> 'claimants') k))
            from changed c
            left join question q on q.key = c.body ->> 'question'
            left join event e on e.key = c.body ->> 'event'
            cross join lateral (values (c.body ->> 'claimed', c.body ->> 'asOf')) d (claimed, as_of)
            where c.type = 'claim'
            on conflict (key) do update set
              event_id = excluded.event_id, question_id = excluded.question_id, stance = excluded.stance,
              low = excluded.low, high = excluded.high, qualifier = excluded.qualifier, statements = excluded.statements,
              claimed = excluded.claimed, claimed_earliest = excluded.claimed_earliest, claimed_latest = excluded.claimed_latest,
              as_of = excluded.as_of, as_of_earliest = excluded.as_of_earliest, as_of_latest = excluded.as_of_latest,
              retraction_reason = excluded.retraction_reason, retracted_at = excluded.retracted_at,
              retracted_by = excluded.retracted_by, said = excluded.said, attribution = excluded.attribution,
              version = claim.version + 1;

            insert into touched_question
            select claim.question_id
            from changed c join claim on claim.id = c.id
            where c.type = 'claim' and claim.question_id is not null
            on conflict do nothing;

            delete from claimant m
            using changed c
            where c.type = 'claim' and not c.created and m.claim_id = c.id;

            insert into claimant (claim_id, ordinal, actor_id, party_id, claim_key, claim_said, claim_claimed)
            select claim.id, k.ordinal, a.id, p.party_id, claim.key, claim.said, claim.claimed_earliest
            from changed c
            join claim on claim.id = c.id
            cross join jsonb_array_elements_text(c.body -> 'claimants') with ordinality k (key, ordinal)
            join actor a on a.key = k.key
            join party p on p.actor_id = a.id and claim.said between p.since and p.until
            where c.type = 'claim';

            -- With their relays and passages.
            delete from report r
            using changed c
            where c.type = 'claim' and not c.created and r.claim_id = c.id;

            -- Where the text is there, every passage has been found in it. Where it has been let go, it may have been.
            with stated as materialized (
              select nextval('report_id_seq') as id, c.id as claim_id, c.created, r.ordinal, d.id as document_id, r.value
              from changed c
              cross join jsonb_array_elements(c.body -> 'reports') with ordinality r (value, ordinal)
              join document d on d.key = r.value ->> 'document'
              where c.type = 'claim'
            ), reported as (
              insert into report (id, claim_id, ordinal, document_id, fidelity, note)
              overriding system value
              select id, claim_id, ordinal, document_id, coalesce(value ->> 'fidelity', 'FAITHFUL'), value ->> 'note'
              from stated
            ), relayed as (
              insert into relay (report_id, ordinal, actor_id)
              select s.id, v.ordinal, a.id
              from stated s
              cross join jsonb_array_elements_text(s.value -> 'via') with ordinality v (key, ordinal)
              join actor a on a.key = v.key
            )
            insert into passage (report_id, ordinal, start_at, end_at, sha256, quote, verified)
            select s.id, p.ordinal, start_at, end_at, p.value ->> 'sha256', p.value ->> 'quote',
              t.body is not null
                or not s.created and exists (
                  select from verified_passage v
                  where v.claim_id = s.claim_id and v.document_id = s.document_id and v.start_at = place.start_at
                    and v.end_at = place.end_at and v.sha256 = p.value ->> 'sha256')
            from stated s
            cross join jsonb_array_elements(s.value -> 'evidence') with ordinality p (value, ordinal)
            cross join lateral (values ((p.value ->> 'start')::int, (p.value ->> 'end')::int)) place (start_at, end_at)
            left join document_text t on t.document_id = s.document_id;
            """;

    /** What is derived for the claims touched. */
    static final String DERIVE = """
            update passage p
            set verified = true
            from changed c
            join report r on r.document_id = c.id
            where c.type = 'document' and c.beside is not null and p.report_id = r.id and not p.verified;

            update claim
            set said = derived.said, attribution = derived.attribution
            from touched_claim t
            join claim c on c.id = t.id
            cross join lateral (
              select
                least(c.claimed_latest, (
                  select min(d.published_latest)
                  from report r join document d on d.id = r.document_id
                  where r.claim_id = c.id)) as said,
                attribution((
                  select bool_and(a.anonymous)
                  from claimant m join actor a on a.id = m.actor_id
                  where m.claim_id = c.id)) as attribution
            ) derived
            where claim.id = c.id and (c.said, c.attribution) is distinct from (derived.said, derived.attribution);

            update claimant m
            set party_id = p.party_id
            from touched_claim t
            join claim c on c.id = t.id
            join claimant old on old.claim_id = c.id
            join party p on p.actor_id = old.actor_id and c.said between p.since and p.until
            where m.claim_id = old.claim_id and m.ordinal = old.ordinal and old.party_id <> p.party_id;

            insert into touched_question
            select c.question_id
            from touched_claim t join claim c on c.id = t.id
            where c.question_id is not null
            on conflict do nothing""";

    private ClaimRows() {
    }
}
