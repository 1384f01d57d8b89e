-- A plan is copied to many units in the background: what was asked, and what became of each.

ALTER TABLE plan ADD COLUMN copied_from uuid REFERENCES plan;
-- Once per source, unit and year, however often it is asked for.
CREATE UNIQUE INDEX plan_copied_once ON plan (copied_from, unit_id, year) WHERE status <> 'DISCARDED';

CREATE TABLE plan_copy (
    id             uuid PRIMARY KEY,
    source_plan_id uuid        NOT NULL REFERENCES plan,
    year           int         NOT NULL,
    subject        text        NOT NULL,
    post           text,
    created_at     timestamptz NOT NULL
);

CREATE TABLE plan_copy_item (
    job_id   uuid NOT NULL REFERENCES plan_copy,
    position int  NOT NULL,
    unit_id  uuid NOT NULL REFERENCES unit,
    status   text NOT NULL CHECK (status IN ('WAITING', 'DONE', 'EXISTED', 'REFUSED')),
    plan_id  uuid REFERENCES plan,
    reason   text,
    PRIMARY KEY (job_id, unit_id)
);
CREATE INDEX plan_copy_item_waiting ON plan_copy_item (job_id, position) WHERE status = 'WAITING';
