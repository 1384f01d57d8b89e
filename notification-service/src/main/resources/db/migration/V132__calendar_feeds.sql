-- Calendars that their owners read without signing in, by a token that is kept as a hash.
CREATE TABLE calendar_feed (
    id         uuid PRIMARY KEY,
    unit_id    uuid  NOT NULL,
    -- An id of the identity provider. Whoever holds no post in the unit any more reads nothing.
    person     text  NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX calendar_feed_person ON calendar_feed (person, id) WHERE revoked_at IS NULL;
