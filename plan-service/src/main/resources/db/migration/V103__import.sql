CREATE TABLE plan_import (
    id         uuid PRIMARY KEY,
    unit_id    uuid        NOT NULL REFERENCES unit,
    year       int         NOT NULL,
    index      text        NOT NULL,
    file_name  text        NOT NULL,
    sha256     text        NOT NULL,
    size       bigint      NOT NULL,
    status     text        NOT NULL CHECK (status IN ('READ', 'APPLIED')),
    row_count  int         NOT NULL,
    findings   jsonb       NOT NULL,
    plan_id    uuid REFERENCES plan,
    subject    text        NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX plan_import_file ON plan_import (unit_id, sha256);

CREATE TABLE plan_import_row (
    import_id uuid  NOT NULL REFERENCES plan_import,
    number    int   NOT NULL,
    source    text  NOT NULL,
    content   jsonb NOT NULL,
    PRIMARY KEY (import_id, number)
);
