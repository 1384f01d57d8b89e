-- What one unit says to another about a task: told once, in office hours, to whoever stands in the unit's place then.
CREATE TABLE note (
    -- Of the reminder, or of the request that was answered.
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('TASK_REMINDED', 'REQUEST_ACCEPTED', 'REQUEST_DECLINED')),
    from_unit_id uuid        NOT NULL,
    to_unit_id   uuid        NOT NULL,
    -- Whose plan it is.
    plan_unit_id uuid        NOT NULL,
    task_id      uuid        NOT NULL,
    -- Null where the register alone knows the name of the task.
    code         text,
    title        text,
    words        text,
    due_at       timestamptz,
    said_at      timestamptz NOT NULL,
    told_at      timestamptz
);
CREATE INDEX note_untold ON note (said_at) WHERE told_at IS NULL;
