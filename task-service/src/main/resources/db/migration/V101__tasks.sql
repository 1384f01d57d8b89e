-- Trusted extension: the owner of the database may add it. Substring search over normalised words needs it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The newest version of each plan that has become tasks; it decides whether a plan event is late.
CREATE TABLE issued_plan (
    id        uuid PRIMARY KEY,
    version   int  NOT NULL,
    unit_id   uuid NOT NULL,
    issued_on date NOT NULL
);

CREATE TABLE task (
    id                           uuid PRIMARY KEY,
    version                      bigint      NOT NULL,
    plan_id                      uuid        NOT NULL REFERENCES issued_plan,
    plan_version                 int         NOT NULL,
    unit_id                      uuid        NOT NULL,
    year                         int         NOT NULL,
    line_id                      uuid        NOT NULL,
    code                         text        NOT NULL,
    code_key                     text        NOT NULL,
    index_name                   text,
    dimension                    text,
    dimension_number             int,
    component                    text,
    title                        text        NOT NULL,
    deliverable                  text,
    schedules                    jsonb       NOT NULL,
    planned_lead_unit_id         uuid        NOT NULL,
    planned_coordinator_unit_ids uuid[]      NOT NULL,
    lead_unit_id                 uuid        NOT NULL,
    coordinator_unit_ids         uuid[]      NOT NULL,
    accountable_post             text,
    person_id                    text,
    targets                      jsonb       NOT NULL,
    state                        text        NOT NULL,
    percent                      int         NOT NULL CHECK (percent BETWEEN 0 AND 100),
    fresh_on                     date        NOT NULL,
    fresh_for                    text,
    worked_at                    timestamptz,
    due_at                       timestamptz,
    stale_at                     timestamptz,
    done_at                      timestamptz,
    progress_count               int         NOT NULL,
    evidence_count               int         NOT NULL,
    search                       text        NOT NULL,
    created_at                   timestamptz NOT NULL,
    updated_at                   timestamptz NOT NULL,
    UNIQUE (plan_id, code)
);
CREATE INDEX task_unit ON task (unit_id);
CREATE INDEX task_lead ON task (lead_unit_id);
CREATE INDEX task_coordinators ON task USING gin (coordinator_unit_ids);
CREATE INDEX task_search ON task USING gin (search gin_trgm_ops);
CREATE INDEX task_by_due ON task ((coalesce(due_at, 'infinity')), id);
CREATE INDEX task_by_code ON task (code_key, id);
CREATE INDEX task_by_update ON task (updated_at, id);

CREATE TABLE occurrence (
    id          uuid PRIMARY KEY,
    task_id     uuid        NOT NULL REFERENCES task,
    rule_key    text        NOT NULL,
    label       text        NOT NULL,
    due_at      timestamptz NOT NULL,
    status      text        NOT NULL,
    done_at     timestamptz,
    progress_id uuid,
    UNIQUE (task_id, rule_key)
);

CREATE TABLE progress (
    id            uuid PRIMARY KEY,
    task_id       uuid        NOT NULL REFERENCES task,
    task_version  bigint      NOT NULL,
    occurrence_id uuid REFERENCES occurrence,
    note          text,
    percent       int         NOT NULL,
    state         text        NOT NULL,
    not_arisen    boolean     NOT NULL,
    measurements  jsonb       NOT NULL,
    evidence_ids  uuid[]      NOT NULL,
    happened_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    subject       text        NOT NULL,
    unit_id       uuid        NOT NULL
);
CREATE INDEX progress_of_task ON progress (task_id, recorded_at);
