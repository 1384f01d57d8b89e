-- A unit may ask the desk above to look at a draft before it is signed. Meanwhile nobody changes it.

ALTER TABLE plan ADD COLUMN appraisal text CHECK (appraisal IN ('REQUESTED', 'APPRAISED', 'RETURNED'));

CREATE TABLE plan_appraisal (
    id            uuid PRIMARY KEY,
    plan_id       uuid        NOT NULL REFERENCES plan,
    requested_at  timestamptz NOT NULL,
    requested_by  text        NOT NULL,
    decided_at    timestamptz,
    decided_by    text,
    decided_post  text,
    accepted      boolean,
    opinion       text,
    line_opinions jsonb,
    CHECK ((decided_at IS NULL) = (accepted IS NULL))
);
CREATE UNIQUE INDEX plan_appraisal_open ON plan_appraisal (plan_id) WHERE decided_at IS NULL;
CREATE INDEX plan_appraisal_plan ON plan_appraisal (plan_id, id);

-- What was decided stays as it was said.
CREATE TRIGGER plan_appraisal_kept BEFORE UPDATE OR DELETE ON plan_appraisal
    FOR EACH ROW WHEN (OLD.decided_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
