-- The post of who is away, as it was when the delegation was recorded.
ALTER TABLE delegation ADD COLUMN post text;
CREATE INDEX delegation_of_delegate ON delegation ((delegate::text)) WHERE active;

-- Whom the actor stood in for: subject, post and unit.
ALTER TABLE timeline_entry ADD COLUMN acting_for jsonb;

-- As before, and the new field after the others where there is one; so the hashes of all earlier entries stay right.
CREATE OR REPLACE FUNCTION timeline_hash(previous bytea, entry timeline_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(previous || convert_to(
        (SELECT string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), ',' ORDER BY place)
           FROM unnest(ARRAY[
               entry.task_id::text,
               entry.sequence::text,
               entry.kind,
               (extract(epoch FROM entry.happened_at) * 1000000)::bigint::text,
               (extract(epoch FROM entry.recorded_at) * 1000000)::bigint::text,
               entry.subject,
               entry.post,
               entry.unit_id::text,
               entry.unit_name,
               entry.details::text]
               || CASE WHEN entry.acting_for IS NULL THEN '{}'::text[] ELSE ARRAY[entry.acting_for::text] END)
               WITH ORDINALITY AS fields (field, place)),
        'UTF8'))
$$;
