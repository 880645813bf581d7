package org.dixit.claim;

/** Whether passages are really there. */
final class PassageRules {

    /** Of claims that change, in documents that are staged or there. */
    static final String OF_CLAIMS = """
            with passage_stated as (
              select c.line, c.key, r.value ->> 'document' as document,
                'reports[' || r.n - 1 || '].evidence[' || p.n - 1 || ']' as place,
                (p.value ->> 'start')::int as start_at, (p.value ->> 'end')::int as end_at, p.value ->> 'sha256' as sha256
              from changed c
              cross join jsonb_array_elements(c.body -> 'reports') with ordinality r (value, n)
              cross join jsonb_array_elements(r.value -> 'evidence') with ordinality p (value, n)
              where c.type = 'claim'
            ), document_known as (
              select coalesce(d.key, s.key) as key, coalesce(s.beside, t.body) as body,
                coalesce(char_length(s.beside), t.characters,
                  case when s.key is null then d.characters else (s.body ->> 'characters')::int end) as characters
              from (select distinct document from passage_stated) p
              left join staged s on s.type = 'document' and s.key = p.document
              left join document d on d.key = p.document
              left join document_text t on t.document_id = d.id
              where coalesce(d.key, s.key) is not null
            )
            select p.line, 'claim' as type, p.key, p.place || '.end' as field, 'PASSAGE_NOT_FOUND' as code,
              'The text of ' || d.key || ' ends before, after ' || d.characters || ' characters (code points).' as message,
              'Correct the position: it counts code points, from 0, and its end is not included.' as action
            from passage_stated p join document_known d on d.key = p.document
            where p.end_at > d.characters
            union all
            select p.line, 'claim', p.key, p.place || '.sha256', 'HASH_MISMATCH',
              'In the text of ' || d.key || ' the passage from ' || p.start_at || ' to ' || p.end_at || ' has another hash.',
              'Correct position or hash: the hash is the SHA-256 of the UTF-8 bytes of these code points.'
            from passage_stated p join document_known d on d.key = p.document
            where p.end_at <= d.characters
              and encode(sha256(convert_to(substr(d.body, p.start_at + 1, p.end_at - p.start_at), 'UTF8')), 'hex') <> p.sha256""";

    /** Of claims that are there and do not change, in documents that do. */
    static final String OF_DOCUMENTS = """
            with passage_there as (
              select c.line, c.key, c.beside, coalesce(char_length(c.beside), t.characters, (c.body ->> 'characters')::int) as characters,
                claim.key as claim, p.start_at, p.end_at, p.sha256
              from changed c
              join document d on d.key = c.key
              join report r on r.document_id = d.id
              join passage p on p.report_id = r.id
              join claim on claim.id = r.claim_id
              left join document_text t on t.document_id = d.id
              where c.type = 'document'
                and not exists (select from changed again where again.type = 'claim' and again.key = claim.key)
            )
            select line, 'document' as type, key, case when beside is null then 'characters' else 'text' end as field,
              'PASSAGE_NOT_FOUND' as code,
              'The claim ' || claim || ' cites ' || start_at || ' to ' || end_at || ', and the text ends after ' || characters
                || ' characters (code points).' as message,
              'Correct the text or its length, or send this claim with its passages corrected.' as action
            from passage_there
            where end_at > characters
            union all
            select line, 'document', key, 'text', 'HASH_MISMATCH',
              'The claim ' || claim || ' cites ' || start_at || ' to ' || end_at || ', which has another hash in this text.',
              'Correct the text, or send this claim with its passages corrected.'
            from passage_there
            where end_at <= characters and encode(sha256(convert_to(substr(beside, start_at + 1, end_at - start_at), 'UTF8')), 'hex') <> sha256""";

    private PassageRules() {
    }
}
