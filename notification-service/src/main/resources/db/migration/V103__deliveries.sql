-- Mail on its way and sent. No address is kept, only a mask of it; person is an id of the identity provider.

CREATE TABLE delivery (
    id              uuid PRIMARY KEY,
    notification_id uuid        NOT NULL REFERENCES notification,
    channel         text        NOT NULL CHECK (channel IN ('MAIL')),
    unit_id         uuid        NOT NULL,
    -- Null until it was looked up who holds a post in the unit.
    person          text,
    address_mask    text,
    state           text        NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'FAILED')),
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    last_error      text,
    queued_at       timestamptz NOT NULL,
    finished_at     timestamptz,
    UNIQUE NULLS NOT DISTINCT (notification_id, channel, person)
);
CREATE INDEX delivery_queue ON delivery (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX delivery_unit ON delivery (unit_id, id);
