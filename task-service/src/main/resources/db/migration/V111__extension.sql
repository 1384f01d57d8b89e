-- The history of an occurrence's dates: each accepted extension keeps the date it replaced.
CREATE TABLE extension (
    id                 uuid PRIMARY KEY,
    task_id            uuid        NOT NULL REFERENCES task,
    occurrence_id      uuid        NOT NULL REFERENCES occurrence,
    old_due_at         timestamptz NOT NULL,
    new_due_at         timestamptz NOT NULL,
    reason             text        NOT NULL,
    status             text        NOT NULL,
    asked_at           timestamptz NOT NULL,
    asked_by           text        NOT NULL,
    asked_by_unit_id   uuid        NOT NULL,
    decided_at         timestamptz,
    decided_by         text,
    decided_by_unit_id uuid,
    decision_reason    text,
    CHECK (new_due_at > old_due_at)
);
CREATE UNIQUE INDEX extension_open ON extension (occurrence_id) WHERE status = 'OPEN';
CREATE INDEX extension_of_task ON extension (task_id, id);

CREATE FUNCTION refuse_changing_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A decided extension does not change';
END
$$;
CREATE TRIGGER extension_is_decided_once
    BEFORE UPDATE OR DELETE ON extension
    FOR EACH ROW WHEN (OLD.status <> 'OPEN') EXECUTE FUNCTION refuse_changing_decision();
