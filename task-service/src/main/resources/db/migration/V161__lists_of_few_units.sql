-- The units whose monitoring counts are found first, step by step. Joined in one statement they were planned anew at
-- each call, for the plans of no two callers cost alike, and that cost more than the answer.
CREATE OR REPLACE FUNCTION plans_followed(roots uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    followers uuid[] := units_below(roots);
    way_up    uuid[];
BEGIN
    -- Up from each root as far as its own level: a plan that names the province is not open to every commune.
    FOR way_up IN SELECT path FROM unit WHERE id = ANY (roots) LOOP
        FOR i IN REVERSE cardinality(way_up)..1 LOOP
            followers := followers || way_up[i];
            EXIT WHEN EXISTS (
                SELECT FROM unit
                WHERE id = way_up[i] AND kind IN ('DISTRICT', 'COMMUNE', 'WARD', 'VILLAGE'));
        END LOOP;
    END LOOP;
    RETURN ARRAY(SELECT DISTINCT plan_id FROM plan_monitor WHERE unit_id = ANY (followers));
END $$;

-- The next work of one unit lies together, so that a list for few units begins there and not with everybody's.
DROP INDEX task_unit, task_lead, task_responsible;
CREATE INDEX task_unit ON task (unit_id, (coalesce(due_at, 'infinity')), id);
CREATE INDEX task_lead ON task (lead_unit_id, (coalesce(due_at, 'infinity')), id);
CREATE INDEX task_responsible ON task (responsible_unit_id, (coalesce(due_at, 'infinity')), id)
    WHERE responsible_unit_id IS NOT NULL;
-- A rare state is found without looking at all that are not in it.
CREATE INDEX task_by_state ON task (state, (coalesce(due_at, 'infinity')), id);
