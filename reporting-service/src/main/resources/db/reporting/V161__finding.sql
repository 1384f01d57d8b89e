-- What inspections found, as told by task-service: every state of a finding, so that a report can look back to its
-- cut-off.
CREATE TABLE finding (
    id           uuid        NOT NULL,
    version      bigint      NOT NULL,
    task_id      uuid,
    unit_id      uuid        NOT NULL,
    lead_unit_id uuid        NOT NULL,
    title        text        NOT NULL,
    status       text        NOT NULL,
    due_at       timestamptz NOT NULL,
    occurred_at  timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX finding_unit ON finding (unit_id);
CREATE INDEX finding_lead ON finding (lead_unit_id);
