-- What every list asks about its caller, as functions: their statements are planned once per session instead of inside
-- each statement that asks, where planning cost more than the answer.

CREATE FUNCTION units_below(roots uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT id FROM unit WHERE path && roots);
END $$;

-- The plans that name a unit of the caller's as following their work. The offices of such a unit follow with it; the
-- units on levels below it do not, or a plan that names the province would be open to every commune.
CREATE FUNCTION plans_followed(roots uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT m.plan_id FROM plan_monitor m JOIN unit w ON w.id = m.unit_id WHERE w.path && roots
        UNION
        SELECT m.plan_id FROM unit r JOIN plan_monitor m ON m.unit_id = ANY (r.path)
        WHERE r.id = ANY (roots) AND NOT EXISTS (
            SELECT FROM unit between_them
            WHERE between_them.id = ANY (r.path[array_position(r.path, m.unit_id) + 1:])
              AND between_them.kind IN ('DISTRICT', 'COMMUNE', 'WARD', 'VILLAGE')));
END $$;

-- Work that is still owed, by its day: what is overdue is few among much that was overdue once and is done.
CREATE INDEX task_open_by_due ON task ((coalesce(due_at, 'infinity')), id) WHERE done_at IS NULL;
