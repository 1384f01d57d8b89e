-- Notices to units. Whoever holds a post there shares the read state.

CREATE TABLE notification (
    id         uuid PRIMARY KEY,
    unit_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    subject    text        NOT NULL,
    subject_id uuid        NOT NULL,
    title      text        NOT NULL,
    body       text        NOT NULL,
    link       text        NOT NULL,
    created_at timestamptz NOT NULL,
    read_at    timestamptz,
    read_by    text,
    version    bigint      NOT NULL
);
CREATE INDEX notification_unit ON notification (unit_id, id);
CREATE INDEX notification_unread ON notification (unit_id, id) WHERE read_at IS NULL;
