-- What every service has: events on their way out and in, remembered answers, its copy of units and calendar.

CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid        NOT NULL UNIQUE,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    type       text        NOT NULL,
    payload    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0.01);

CREATE TABLE inbox (
    event_id   uuid PRIMARY KEY,
    topic      text        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE idempotency (
    key         text        NOT NULL,
    subject     text        NOT NULL,
    path        text        NOT NULL,
    fingerprint text        NOT NULL,
    status      int         NOT NULL DEFAULT 0,
    body        text,
    location    text,
    etag        text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (key, subject, path)
);

CREATE TABLE unit (
    id         uuid PRIMARY KEY,
    code       text,
    name       text   NOT NULL,
    kind       text   NOT NULL,
    actor_key  text,
    parent_id  uuid,
    path       uuid[] NOT NULL,
    valid_from date,
    valid_to   date,
    version    bigint NOT NULL
);
CREATE INDEX unit_path ON unit USING gin (path);
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE calendar_year (
    year    int PRIMARY KEY,
    version bigint NOT NULL
);

CREATE TABLE calendar_day (
    date     date PRIMARY KEY,
    kind     text    NOT NULL,
    name     text    NOT NULL,
    official boolean NOT NULL
);
