-- Who stands where whom stood, from which day, by which decision. For the bodies of an ended unit as well.
CREATE TABLE unit_succession (
    from_id         uuid        NOT NULL REFERENCES unit,
    to_id           uuid        NOT NULL REFERENCES unit,
    kind            text        NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'DISSOLVE')),
    effective_on    date        NOT NULL,
    legal_reference text        NOT NULL,
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (from_id, to_id, effective_on),
    CHECK (from_id <> to_id)
);
CREATE INDEX unit_succession_to ON unit_succession (to_id, effective_on);
CREATE TRIGGER unit_succession_kept BEFORE UPDATE OR DELETE ON unit_succession
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
