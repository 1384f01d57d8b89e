-- Two kinds more: PLAN for the unit whose plan it is, OUTSIDE for each unit above the lead that is not above that unit.
ALTER TABLE tally_change ADD COLUMN plan_id uuid;

CREATE OR REPLACE FUNCTION note_task_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT 1, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
            stale_at, occurred_at FROM now_so;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT -1, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
            stale_at, occurred_at FROM was_so;
    ELSE
        -- In this order one task less and one more stand side by side, and a fold rarely takes only one of them.
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT weight, unit_id, lead_unit_id, plan_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
            stale_at, occurred_at FROM (SELECT -1 AS weight, * FROM was_so UNION ALL SELECT 1, * FROM now_so) changed
        ORDER BY id, weight;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        -- Looking first: writing in vain would still hold the row, and make all writers wait for one another.
        INSERT INTO dimension_wording (index_code, dimension_number, dimension, year)
        SELECT DISTINCT ON (index_code, dimension_number) index_code, dimension_number, dimension, year FROM now_so
        WHERE index_code IS NOT NULL AND dimension_number IS NOT NULL AND dimension IS NOT NULL
            AND NOT EXISTS (SELECT FROM dimension_wording known WHERE known.index_code = now_so.index_code
                AND known.dimension_number = now_so.dimension_number AND known.year >= now_so.year)
        ORDER BY index_code, dimension_number, year DESC, dimension
        ON CONFLICT (index_code, dimension_number) DO UPDATE
        SET dimension = excluded.dimension, year = excluded.year WHERE dimension_wording.year < excluded.year;
    END IF;
    RETURN NULL;
END $$;

-- All is counted anew at once, so that nobody sees a part of it.
TRUNCATE tally_change, tally;
WITH cell AS (SELECT unit_id, lead_unit_id, plan_id, year, index_code,
        coalesce(dimension_number::text, dimension) AS dimension, state, closed_as,
        CASE WHEN closed_as IS NULL THEN due_at END AS due_at,
        CASE WHEN closed_as IS NULL AND due_at IS NULL THEN stale_at END AS stale_at,
        to_char((due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month,
        count(*) AS tasks
    FROM task GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
INSERT INTO tally (unit_id, kind, key, here, common, year, index_code, month, state, closed_as, due_at, stale_at, tasks)
SELECT scope.unit_id, part.kind, part.key, scope.here, scope.common, cell.year, cell.index_code, part.month, cell.state,
    cell.closed_as, cell.due_at, cell.stale_at, sum(cell.tasks)::bigint
FROM cell
LEFT JOIN tally_unit own ON own.id = cell.unit_id
LEFT JOIN tally_unit lead ON lead.id = cell.lead_unit_id
CROSS JOIN LATERAL (
    SELECT above AS unit_id, above = cell.unit_id AS here, 0 AS common,
        NOT above = ANY (coalesce(lead.path, '{}')) AS away
    FROM unnest(own.path) above
    UNION ALL
    SELECT above, above = cell.lead_unit_id,
        (SELECT count(*)::int FROM unnest(own.path) shared WHERE shared = ANY (lead.path)), false
    FROM unnest(lead.path) above WHERE NOT above = ANY (coalesce(own.path, '{}'))) scope
CROSS JOIN LATERAL (VALUES ('ALL', NULL, cell.month, true),
    ('DIMENSION', cell.dimension, NULL, true),
    ('PLAN', cell.plan_id::text, NULL, scope.unit_id = cell.unit_id),
    ('OUTSIDE', cell.plan_id::text, NULL, NOT scope.unit_id = ANY (coalesce(own.path, '{}'))),
    ('LED', NULL, NULL, scope.unit_id = cell.lead_unit_id),
    ('AWAY', cell.lead_unit_id::text, NULL, scope.away)) part(kind, key, month, counts)
WHERE part.counts
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
UPDATE tally_state SET folds = folds + 1;
