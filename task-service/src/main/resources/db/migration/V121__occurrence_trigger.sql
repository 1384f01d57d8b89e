-- An event that happened and that work of a unit's plans waits for. Recorded once, withdrawn at most once, never removed.
CREATE TABLE occurrence_trigger (
    id                  uuid PRIMARY KEY,
    unit_id             uuid        NOT NULL,
    event               text        NOT NULL,
    happened_on         date        NOT NULL,
    legal_reference     text,
    recorded_at         timestamptz NOT NULL,
    recorded_by         text        NOT NULL,
    recorded_by_unit_id uuid        NOT NULL,
    withdrawn_at        timestamptz,
    withdrawn_by        text,
    withdrawal_reason   text
);
CREATE UNIQUE INDEX occurrence_trigger_once ON occurrence_trigger (unit_id, event, happened_on)
    WHERE withdrawn_at IS NULL;
CREATE INDEX occurrence_trigger_of_unit ON occurrence_trigger (unit_id, id);

-- From which day the term of an occurrence is counted and how; empty where the plan itself names the day. A date that
-- an extension set is decided: counting moves it no more.
ALTER TABLE occurrence
    ADD COLUMN trigger_id        uuid REFERENCES occurrence_trigger,
    ADD COLUMN event             text,
    ADD COLUMN counted_from      date,
    ADD COLUMN counted_days      int,
    ADD COLUMN counted_in        text,
    ADD COLUMN counted_inclusive boolean,
    ADD COLUMN decided           boolean NOT NULL DEFAULT false;
UPDATE occurrence SET decided = true
    WHERE id IN (SELECT occurrence_id FROM extension WHERE status = 'ACCEPTED');
CREATE INDEX occurrence_of_trigger ON occurrence (trigger_id) WHERE trigger_id IS NOT NULL;

-- issued_on is the newest version's; what happened after the first issue is under the plan.
ALTER TABLE issued_plan ADD COLUMN first_issued_on date;
UPDATE issued_plan SET first_issued_on = issued_on;
ALTER TABLE issued_plan ALTER COLUMN first_issued_on SET NOT NULL;
