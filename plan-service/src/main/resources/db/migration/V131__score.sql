-- What units scored, as reporting-service tells it; the newest state of each.

CREATE TABLE score (
    framework_id uuid        NOT NULL,
    unit_id      uuid        NOT NULL,
    index        text        NOT NULL,
    year         int         NOT NULL,
    stage        text        NOT NULL,
    points       numeric     NOT NULL,
    applicable   numeric     NOT NULL,
    grade        text,
    criteria     jsonb       NOT NULL,
    version      bigint      NOT NULL,
    occurred_at  timestamptz NOT NULL,
    PRIMARY KEY (framework_id, unit_id)
);
CREATE INDEX score_unit ON score (unit_id, year);
