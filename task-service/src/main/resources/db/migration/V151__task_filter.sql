-- Searches that a person keeps under a name; nobody else sees them.
CREATE TABLE task_filter (
    id         uuid PRIMARY KEY,
    subject    text        NOT NULL,
    name       text        NOT NULL,
    query      text        NOT NULL,
    version    bigint      NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (subject, name)
);
