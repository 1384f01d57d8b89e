-- What a person wants by mail: kinds of notices for the daily digest, and kinds that do not come at all.
CREATE TABLE preference (
    -- An id of the identity provider.
    person      text PRIMARY KEY,
    version     bigint NOT NULL,
    digest_hour int    NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    digest      text[] NOT NULL,
    off         text[] NOT NULL,
    digested_on date
);

-- DIGEST waits for the person's hour; DECLINED is in the inbox alone.
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_check
    CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'DIGEST', 'DECLINED'));
-- The delivery that carries a digest names itself, the others name it and share its fate.
ALTER TABLE delivery ADD COLUMN digest_of uuid;
CREATE INDEX delivery_digest ON delivery (person, unit_id) WHERE state = 'DIGEST' AND digest_of IS NULL;
CREATE INDEX delivery_digest_of ON delivery (digest_of) WHERE digest_of IS NOT NULL;
