-- Each entry carries the hash of itself and of the one before it in its task. Verification counts it again in Java.
ALTER TABLE timeline_entry ADD COLUMN sequence bigint, ADD COLUMN hash bytea;

-- Every field with its length before it, so that no two contents are written alike; '-' where there is none.
CREATE FUNCTION timeline_hash(previous bytea, entry timeline_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
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
               entry.details::text]) WITH ORDINALITY AS fields (field, place)),
        'UTF8'))
$$;

-- What was noted before there were chains is chained in the order it was noted.
ALTER TABLE timeline_entry DISABLE TRIGGER timeline_is_append_only;
DO $$
DECLARE
    entry  timeline_entry;
    last   timeline_entry;
BEGIN
    FOR entry IN SELECT * FROM timeline_entry ORDER BY task_id, id LOOP
        IF last.task_id IS DISTINCT FROM entry.task_id THEN
            last := NULL;
        END IF;
        entry.sequence := coalesce(last.sequence, 0) + 1;
        entry.hash := timeline_hash(coalesce(last.hash, ''::bytea), entry);
        UPDATE timeline_entry SET sequence = entry.sequence, hash = entry.hash WHERE id = entry.id;
        last := entry;
    END LOOP;
END
$$;
ALTER TABLE timeline_entry ENABLE TRIGGER timeline_is_append_only;

ALTER TABLE timeline_entry ALTER COLUMN sequence SET NOT NULL, ALTER COLUMN hash SET NOT NULL;
CREATE UNIQUE INDEX timeline_chain ON timeline_entry (task_id, sequence);
DROP INDEX timeline_of_task;

-- Here and not in a service's code, so that no writer can note anything beside the chain. Waiting for the row of the
-- task makes writers at the same time take turns; the entry before is looked for only after that.
CREATE FUNCTION chain_timeline_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last timeline_entry;
BEGIN
    PERFORM FROM task WHERE id = NEW.task_id FOR NO KEY UPDATE;
    SELECT * INTO last FROM timeline_entry WHERE task_id = NEW.task_id ORDER BY sequence DESC LIMIT 1;
    NEW.sequence := coalesce(last.sequence, 0) + 1;
    NEW.hash := timeline_hash(coalesce(last.hash, ''::bytea), NEW);
    RETURN NEW;
END
$$;
CREATE TRIGGER timeline_is_a_chain
    BEFORE INSERT ON timeline_entry
    FOR EACH ROW EXECUTE FUNCTION chain_timeline_entry();
