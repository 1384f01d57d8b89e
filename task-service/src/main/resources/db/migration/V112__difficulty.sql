CREATE TABLE difficulty (
    id                uuid PRIMARY KEY,
    task_id           uuid        NOT NULL REFERENCES task,
    text              text        NOT NULL,
    status            text        NOT NULL,
    level             int         NOT NULL,
    unit_id           uuid        NOT NULL,
    due_at            timestamptz NOT NULL,
    climbs_at         timestamptz,
    raised_at         timestamptz NOT NULL,
    raised_by_unit_id uuid        NOT NULL
);
CREATE INDEX difficulty_of_task ON difficulty (task_id, id);
CREATE INDEX difficulty_of_unit ON difficulty (unit_id, id);
-- Without a level above there is nothing to climb to, and the column is empty.
CREATE INDEX difficulty_climbing ON difficulty (climbs_at) WHERE status = 'OPEN';

CREATE TABLE difficulty_step (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    difficulty_id    uuid        NOT NULL REFERENCES difficulty,
    kind             text        NOT NULL,
    level            int         NOT NULL,
    unit_id          uuid        NOT NULL,
    unit_name        text        NOT NULL,
    due_at           timestamptz NOT NULL,
    note             text,
    at               timestamptz NOT NULL,
    subject          text,
    post             text,
    actor_unit_id    uuid,
    actor_unit_name  text
);
CREATE INDEX difficulty_step_of_difficulty ON difficulty_step (difficulty_id, id);

CREATE FUNCTION refuse_changing_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of a difficulty is append-only';
END
$$;
CREATE TRIGGER difficulty_step_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON difficulty_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_steps();
