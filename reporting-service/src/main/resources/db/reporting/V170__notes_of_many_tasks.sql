-- Statuses come many together, and a rebuild replaces all of them: what changed is noted once for each statement.
DROP TRIGGER task_noted ON task;
DROP FUNCTION note_task_change();

CREATE FUNCTION note_task_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT 1, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
            stale_at, occurred_at FROM now_so;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT -1, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
            stale_at, occurred_at FROM was_so;
    ELSE
        -- In this order one task less and one more stand side by side, and a fold rarely takes only one of them.
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        SELECT weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state, closed_as, due_at,
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

CREATE TRIGGER tasks_came AFTER INSERT ON task REFERENCING NEW TABLE AS now_so
    FOR EACH STATEMENT EXECUTE FUNCTION note_task_changes();
CREATE TRIGGER tasks_changed AFTER UPDATE ON task REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
    FOR EACH STATEMENT EXECUTE FUNCTION note_task_changes();
CREATE TRIGGER tasks_went AFTER DELETE ON task REFERENCING OLD TABLE AS was_so
    FOR EACH STATEMENT EXECUTE FUNCTION note_task_changes();
