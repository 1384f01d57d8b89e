CREATE TABLE coordination_request (
    id                  uuid PRIMARY KEY,
    task_id             uuid        NOT NULL REFERENCES task,
    unit_id             uuid        NOT NULL,
    text                text        NOT NULL,
    due_at              timestamptz NOT NULL,
    status              text        NOT NULL,
    asked_at            timestamptz NOT NULL,
    asked_by            text        NOT NULL,
    asked_by_unit_id    uuid        NOT NULL,
    answered_at         timestamptz,
    answered_by         text,
    answered_by_unit_id uuid,
    reason              text,
    lapse_noted_at      timestamptz
);
CREATE UNIQUE INDEX coordination_request_open ON coordination_request (task_id, unit_id) WHERE status = 'OPEN';
CREATE INDEX coordination_request_of_task ON coordination_request (task_id, id);
CREATE INDEX coordination_request_of_unit ON coordination_request (unit_id, id);
CREATE INDEX coordination_request_lapsing ON coordination_request (due_at)
    WHERE status = 'OPEN' AND lapse_noted_at IS NULL;
