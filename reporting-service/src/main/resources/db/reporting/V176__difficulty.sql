-- What stands in the way of tasks, as told by task-service: every state of a difficulty, so that a report can look back
-- to its cut-off.
CREATE TABLE difficulty (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    task_id     uuid        NOT NULL,
    holder_id   uuid        NOT NULL,
    level       int         NOT NULL,
    text        text        NOT NULL,
    status      text        NOT NULL,
    resolution  text,
    due_at      timestamptz NOT NULL,
    raised_at   timestamptz NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX difficulty_task ON difficulty (task_id);
