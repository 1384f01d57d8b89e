-- A policy for the province, a unit with all below it, a plan or a task; the nearest one decides alone.
CREATE TABLE reminder_policy (
    scope      text PRIMARY KEY,
    -- On rest days and outside office hours.
    quiet      boolean     NOT NULL,
    version    bigint      NOT NULL,
    changed_at timestamptz,
    changed_by text
);
INSERT INTO reminder_policy (scope, quiet, version) VALUES ('province', true, 1);

UPDATE reminder_rung SET scope = 'province' WHERE scope = 'PROVINCE';
ALTER TABLE reminder_rung RENAME COLUMN working_days TO days;
ALTER TABLE reminder_rung ADD COLUMN counted text NOT NULL DEFAULT 'WORKING' CHECK (counted IN ('WORKING', 'CALENDAR'));
ALTER TABLE reminder_rung ALTER COLUMN counted DROP DEFAULT;
-- What a rung would have told before it was there is not told any more; null for those that always were.
ALTER TABLE reminder_rung ADD COLUMN since timestamptz;
ALTER TABLE reminder_rung DROP CONSTRAINT reminder_rung_pkey;
ALTER TABLE reminder_rung ADD PRIMARY KEY (scope, days, counted);
ALTER TABLE reminder_rung ADD FOREIGN KEY (scope) REFERENCES reminder_policy;

-- Working days and calendar days are different rungs: W-5 and C-5.
ALTER TABLE reminder_ledger ADD COLUMN rung text;
UPDATE reminder_ledger SET rung = 'W' || working_days;
ALTER TABLE reminder_ledger ALTER COLUMN rung SET NOT NULL;
ALTER TABLE reminder_ledger ALTER COLUMN superseded_by TYPE text USING 'W' || superseded_by;
ALTER TABLE reminder_ledger DROP CONSTRAINT reminder_ledger_pkey;
ALTER TABLE reminder_ledger DROP COLUMN working_days;
ALTER TABLE reminder_ledger ADD PRIMARY KEY (deadline_id, due_at, rung, recipient_unit_id);
