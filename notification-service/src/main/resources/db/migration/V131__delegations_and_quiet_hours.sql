-- Who stands in for whom while away. People are ids of the identity provider.
CREATE TABLE delegation (
    id       uuid PRIMARY KEY,
    unit_id  uuid    NOT NULL,
    person   text    NOT NULL,
    delegate text    NOT NULL,
    from_day date    NOT NULL,
    -- Inclusive.
    to_day   date    NOT NULL,
    active   boolean NOT NULL,
    version  bigint  NOT NULL
);
CREATE INDEX delegation_unit ON delegation (unit_id, to_day) WHERE active;
CREATE INDEX delegation_person ON delegation (person, to_day) WHERE active;

-- Vietnam time; over midnight when from is after to.
ALTER TABLE preference ADD COLUMN quiet_from time;
ALTER TABLE preference ADD COLUMN quiet_to time;
ALTER TABLE preference ADD CHECK ((quiet_from IS NULL) = (quiet_to IS NULL));

-- DELEGATED: whoever stands in for the person is told instead.
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_check
    CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'DIGEST', 'DECLINED', 'DELEGATED'));
ALTER TABLE delivery ADD COLUMN delegate text;
