CREATE TABLE evidence (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL,
    title         text,
    url           text,
    document_code text,
    issued_on     date,
    issuer        text,
    captured_at   timestamptz,
    place         text,
    file_name     text,
    media_type    text,
    size          bigint,
    sha256        text,
    uploaded_at   timestamptz NOT NULL,
    subject       text        NOT NULL,
    unit_id       uuid        NOT NULL
);
CREATE INDEX evidence_by_hash ON evidence (sha256);
CREATE INDEX evidence_by_unit ON evidence (unit_id);

-- One piece of evidence serves many tasks.
CREATE TABLE task_evidence (
    task_id     uuid        NOT NULL REFERENCES task,
    evidence_id uuid        NOT NULL REFERENCES evidence,
    linked_at   timestamptz NOT NULL,
    PRIMARY KEY (task_id, evidence_id)
);
CREATE INDEX task_evidence_by_evidence ON task_evidence (evidence_id);
