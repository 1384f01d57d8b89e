-- What the body of a document proposes for its plan; every candidate is kept, a person accepts those that hold.
CREATE TABLE plan_import_proposal (
    id         uuid PRIMARY KEY,
    import_id  uuid             NOT NULL REFERENCES plan_import,
    number     int              NOT NULL,
    kind       text             NOT NULL,
    value      jsonb            NOT NULL,
    quote      text             NOT NULL,
    source     text             NOT NULL,
    rule       text             NOT NULL,
    confidence double precision NOT NULL,
    accepted   boolean          NOT NULL DEFAULT false,
    UNIQUE (import_id, number)
);

CREATE INDEX plan_import_plan ON plan_import (plan_id, created_at);
