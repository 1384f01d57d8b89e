CREATE TABLE task_comment (
    id           uuid PRIMARY KEY,
    task_id      uuid        NOT NULL REFERENCES task,
    text         text        NOT NULL,
    mentions     jsonb       NOT NULL,
    written_at   timestamptz NOT NULL,
    author       text        NOT NULL,
    post         text,
    unit_id      uuid        NOT NULL,
    unit_name    text,
    withdrawn_at timestamptz
);
CREATE INDEX task_comment_of_task ON task_comment (task_id, id);
