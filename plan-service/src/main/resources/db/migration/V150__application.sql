-- What each application of an import wrote, so that the last one can be undone while nobody has changed it since.
CREATE TABLE plan_import_application (
    id         uuid PRIMARY KEY,
    import_id  uuid        NOT NULL REFERENCES plan_import,
    plan_id    uuid        NOT NULL REFERENCES plan,
    before     jsonb       NOT NULL,
    after      jsonb       NOT NULL,
    subject    text        NOT NULL,
    applied_at timestamptz NOT NULL,
    undone_at  timestamptz
);
CREATE INDEX plan_import_application_plan ON plan_import_application (plan_id, id) WHERE undone_at IS NULL;
CREATE INDEX plan_import_application_import ON plan_import_application (import_id);
