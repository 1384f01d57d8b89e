CREATE TABLE timeline_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id     uuid        NOT NULL REFERENCES task,
    kind        text        NOT NULL,
    details     jsonb       NOT NULL,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    subject     text,
    post        text,
    unit_id     uuid,
    unit_name   text
);
CREATE INDEX timeline_of_task ON timeline_entry (task_id, id);

-- Not even a mistake in our own code may rewrite history.
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The timeline is append-only';
END
$$;
CREATE TRIGGER timeline_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON timeline_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();
