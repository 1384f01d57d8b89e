-- Subscriptions of other systems, what they are told, and every attempt to tell them.

CREATE TABLE webhook (
    id              uuid PRIMARY KEY,
    unit_id         uuid   NOT NULL,
    url             text   NOT NULL,
    events          text[] NOT NULL,
    -- Shown once, when it is made. Signing needs it as it is, so a hash would not do.
    secret          text   NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    -- Attempts in a row that failed; from a few on the webhook is paused and what is due waits.
    failures        int    NOT NULL DEFAULT 0,
    paused_until    timestamptz,
    created_by      text   NOT NULL,
    created_at      timestamptz NOT NULL,
    deleted_at      timestamptz
);
CREATE INDEX webhook_unit ON webhook (unit_id) WHERE deleted_at IS NULL;

CREATE TABLE webhook_sequence (
    webhook_id uuid   NOT NULL REFERENCES webhook,
    subject    text   NOT NULL,
    last       bigint NOT NULL,
    PRIMARY KEY (webhook_id, subject)
);

CREATE TABLE webhook_message (
    id              uuid PRIMARY KEY,
    webhook_id      uuid   NOT NULL REFERENCES webhook,
    event_id        uuid   NOT NULL,
    type            text   NOT NULL,
    subject         text   NOT NULL,
    sequence        bigint NOT NULL,
    body            text   NOT NULL,
    state           text   NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'FAILED')),
    attempts        int    NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    give_up_at      timestamptz NOT NULL,
    queued_at       timestamptz NOT NULL,
    finished_at     timestamptz,
    UNIQUE (webhook_id, event_id)
);
CREATE INDEX webhook_message_queue ON webhook_message (webhook_id, next_attempt_at, id) WHERE state = 'QUEUED';
CREATE INDEX webhook_message_time ON webhook_message (webhook_id, queued_at);

CREATE TABLE webhook_attempt (
    id           uuid PRIMARY KEY,
    message_id   uuid NOT NULL REFERENCES webhook_message,
    webhook_id   uuid NOT NULL,
    status       int,
    error        text,
    milliseconds int  NOT NULL,
    attempted_at timestamptz NOT NULL
);
CREATE INDEX webhook_attempt_webhook ON webhook_attempt (webhook_id, id);
