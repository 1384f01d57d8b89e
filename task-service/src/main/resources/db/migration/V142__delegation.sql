CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who stands in for whom; a person has one stand-in a day in a unit.
CREATE TABLE delegation (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL,
    person      uuid        NOT NULL,
    delegate    uuid        NOT NULL,
    from_day    date        NOT NULL,
    to_day      date        NOT NULL,
    active      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    version     bigint      NOT NULL,
    CHECK (from_day <= to_day),
    CHECK (person <> delegate),
    CONSTRAINT delegation_one_a_day
        EXCLUDE USING gist (unit_id WITH =, person WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (active)
);
