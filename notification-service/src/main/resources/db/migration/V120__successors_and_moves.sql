-- Who stands where an ended unit stood.
CREATE TABLE unit_successor (
    unit_id      uuid NOT NULL,
    successor_id uuid NOT NULL,
    effective_on date NOT NULL,
    PRIMARY KEY (unit_id, successor_id)
);

-- Plans of their own that units owe are deadlines too, and what a closed plan asked for is owed no more.
ALTER TABLE deadline DROP CONSTRAINT deadline_subject_check;
ALTER TABLE deadline ADD CONSTRAINT deadline_subject_check CHECK (subject IN ('TASK', 'REPORT', 'ISSUANCE'));
-- Null for what was heard of before plans were noted; the next event about it tells.
ALTER TABLE deadline ADD COLUMN plan_id uuid;
CREATE INDEX deadline_plan ON deadline (plan_id) WHERE plan_id IS NOT NULL;
ALTER TABLE deadline ADD COLUMN lapse_reason text;
UPDATE deadline SET lapse_reason = 'WAIVED' WHERE lapsed AND subject = 'REPORT';

CREATE TABLE closed_plan (
    plan_id   uuid PRIMARY KEY,
    closed_on date NOT NULL
);

-- Null when no decision moved it: the next occurrence of recurring work has its turn.
ALTER TABLE deadline_move ADD COLUMN cause text CHECK (cause IN ('CALENDAR', 'EXTENSION', 'AMENDMENT'));
-- Those that the owner must still be told of, with the moment by the database's clock when they were heard of.
ALTER TABLE deadline_move ADD COLUMN untold_since timestamptz;
CREATE INDEX deadline_move_untold ON deadline_move (cause, untold_since) WHERE untold_since IS NOT NULL;
