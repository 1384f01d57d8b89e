CREATE TABLE inspection (
    id               uuid PRIMARY KEY,
    unit_id          uuid        NOT NULL,
    kind             text        NOT NULL,
    title            text        NOT NULL,
    held_on          date        NOT NULL,
    plan_id          uuid,
    inspecting_id    uuid        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    recorded_by      text        NOT NULL
);
CREATE INDEX inspection_of_unit ON inspection (unit_id, id);

CREATE TABLE finding (
    id            uuid PRIMARY KEY,
    inspection_id uuid        NOT NULL REFERENCES inspection,
    task_id       uuid REFERENCES task,
    lead_unit_id  uuid        NOT NULL,
    title         text        NOT NULL,
    text          text        NOT NULL,
    due_at        timestamptz NOT NULL,
    status        text        NOT NULL,
    remedied_at   timestamptz,
    version       bigint      NOT NULL
);
CREATE INDEX finding_of_inspection ON finding (inspection_id, id);
CREATE INDEX finding_of_lead ON finding (lead_unit_id, id);
CREATE INDEX finding_of_task ON finding (task_id) WHERE task_id IS NOT NULL;

CREATE TABLE finding_step (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finding_id      uuid        NOT NULL REFERENCES finding,
    kind            text        NOT NULL,
    text            text        NOT NULL,
    evidence_ids    uuid[]      NOT NULL,
    due_at          timestamptz NOT NULL,
    at              timestamptz NOT NULL,
    subject         text        NOT NULL,
    post            text,
    actor_unit_id   uuid        NOT NULL,
    actor_unit_name text
);
CREATE INDEX finding_step_of_finding ON finding_step (finding_id, id);

CREATE FUNCTION refuse_changing_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of a finding is append-only';
END
$$;
CREATE TRIGGER finding_step_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_findings();
