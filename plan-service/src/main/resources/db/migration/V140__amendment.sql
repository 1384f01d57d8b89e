-- An issued plan is amended through a draft of its own. When that draft is issued, its content becomes the plan's.

ALTER TABLE plan ADD COLUMN amends_plan_id uuid REFERENCES plan;
ALTER TABLE plan ADD COLUMN amendment_reason text;
ALTER TABLE plan ADD CONSTRAINT plan_amendment_check CHECK ((amends_plan_id IS NULL) = (amendment_reason IS NULL));
ALTER TABLE plan DROP CONSTRAINT plan_status_check;
ALTER TABLE plan ADD CONSTRAINT plan_status_check
    CHECK (status IN ('DRAFT', 'ISSUED', 'CLOSED', 'ABSORBED', 'DISCARDED'));
CREATE UNIQUE INDEX plan_one_amendment ON plan (amends_plan_id) WHERE status = 'DRAFT';

-- The line of the plan that a line of an amending draft stands for.
ALTER TABLE plan_line ADD COLUMN amends_line_id uuid;

-- The rest of what was signed, which the event does not carry.
ALTER TABLE plan_version ADD COLUMN legal_bases text[];
ALTER TABLE plan_version ADD COLUMN funding jsonb;
ALTER TABLE plan_version ADD COLUMN reason text;
ALTER TABLE plan_version DISABLE TRIGGER plan_version_kept;
UPDATE plan_version SET legal_bases = plan.legal_bases FROM plan WHERE plan.id = plan_id;
ALTER TABLE plan_version ENABLE TRIGGER plan_version_kept;
ALTER TABLE plan_version ALTER COLUMN legal_bases SET NOT NULL;

-- The signed version is written first. Only between it and the plan's taking it over may the plan's parts change.
CREATE FUNCTION is_being_amended(plan uuid, taken_over int) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM plan_version signed WHERE signed.plan_id = $1 AND signed.version = $2 + 1)
$$;

CREATE FUNCTION is_taking_over(before plan, after plan) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT before.status = 'ISSUED' AND after.status = 'ISSUED'
       AND after.issued_version = before.issued_version + 1
       AND (after.id, after.unit_id, after.year) = (before.id, before.unit_id, before.year)
       AND is_being_amended(before.id, before.issued_version)
$$;

DROP TRIGGER plan_issued_kept ON plan;
CREATE TRIGGER plan_issued_kept BEFORE UPDATE ON plan
    FOR EACH ROW WHEN (OLD.status <> 'DRAFT' AND NOT is_closing(OLD, NEW) AND NOT is_taking_over(OLD, NEW))
    EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plan WHERE status <> 'DRAFT'
               AND NOT (status = 'ISSUED' AND is_being_amended(id, issued_version))
               AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.plan_id END,
                          CASE WHEN TG_OP <> 'DELETE' THEN NEW.plan_id END)) THEN
        RAISE EXCEPTION '% of an issued plan', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
