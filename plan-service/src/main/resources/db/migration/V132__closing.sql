-- A plan ends. Closing is the one change an issued plan allows, and a closed one allows none.

ALTER TABLE plan DROP CONSTRAINT plan_status_check;
ALTER TABLE plan ADD CONSTRAINT plan_status_check CHECK (status IN ('DRAFT', 'ISSUED', 'CLOSED'));
ALTER TABLE plan ADD COLUMN closed_on date;
ALTER TABLE plan ADD CONSTRAINT plan_closed_on_check CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL));

CREATE FUNCTION is_closing(before plan, after plan) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT before.status = 'ISSUED' AND after.status = 'CLOSED' AND after.version > before.version
       AND to_jsonb(before) - '{status,closed_on,version,updated_at}'::text[]
         = to_jsonb(after) - '{status,closed_on,version,updated_at}'::text[]
$$;

DROP TRIGGER plan_issued_kept ON plan;
CREATE TRIGGER plan_issued_kept BEFORE UPDATE ON plan
    FOR EACH ROW WHEN (OLD.status <> 'DRAFT' AND NOT is_closing(OLD, NEW)) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_issued_stays BEFORE DELETE ON plan
    FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION refuse_change();

-- A closed plan's parts are as fixed as an issued one's.
CREATE OR REPLACE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plan WHERE status <> 'DRAFT'
               AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.plan_id END,
                          CASE WHEN TG_OP <> 'DELETE' THEN NEW.plan_id END)) THEN
        RAISE EXCEPTION '% of an issued plan', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
