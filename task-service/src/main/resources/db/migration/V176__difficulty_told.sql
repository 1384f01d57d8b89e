-- Rises with each change that other services hear of.
ALTER TABLE difficulty ADD COLUMN version bigint NOT NULL DEFAULT 1;
UPDATE difficulty SET version = (SELECT count(*) FROM difficulty_step s WHERE s.difficulty_id = difficulty.id);
ALTER TABLE difficulty ALTER COLUMN version DROP DEFAULT;

-- What was noted before others heard of difficulties is told once, step by step, so that reports know how each stood at
-- their cut-off.
INSERT INTO outbox (event_id, topic, key, type, payload)
SELECT gen_random_uuid(), 'DIFFICULTY', d.id::text, 'vn.tiendo.difficulty.state.v1', convert_to(json_build_object(
           'difficultyId', d.id,
           'taskId', d.task_id,
           'unitId', t.unit_id,
           'heldByUnitId', s.unit_id,
           'level', s.level,
           'text', d.text,
           'status', CASE s.kind WHEN 'RESOLVED' THEN 'RESOLVED' ELSE 'OPEN' END,
           'resolution', CASE s.kind WHEN 'RESOLVED' THEN s.note END,
           'dueAt', to_char(s.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'raisedAt', to_char(d.raised_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'version', row_number() OVER (PARTITION BY d.id ORDER BY s.id),
           'occurredAt', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')
FROM difficulty_step s JOIN difficulty d ON d.id = s.difficulty_id JOIN task t ON t.id = d.task_id
ORDER BY s.id;
