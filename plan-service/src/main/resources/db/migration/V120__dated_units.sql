-- A unit's code, name, kind, parent and path are facts of a time. The row in unit stays what is known now.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE unit_period (
    unit_id    uuid NOT NULL REFERENCES unit,
    valid_from date,
    valid_to   date,
    code       text,
    name       text NOT NULL,
    plain      text NOT NULL,
    kind       text NOT NULL,
    parent_id  uuid,
    path       uuid[] NOT NULL,
    CONSTRAINT unit_period_one_a_day
        EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
    CONSTRAINT unit_period_code_once_a_day
        EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (code IS NOT NULL)
);

INSERT INTO unit_period (unit_id, valid_from, valid_to, code, name, plain, kind, parent_id, path)
SELECT unit.id, unit.valid_from, unit.valid_to, unit.code, unit.name, coalesce(unit_search.plain, lower(unit.name)),
       unit.kind, unit.parent_id, unit.path
FROM unit LEFT JOIN unit_search ON unit_search.unit_id = unit.id;

DROP TABLE unit_search;

CREATE INDEX unit_period_unit ON unit_period (unit_id);
CREATE INDEX unit_period_order ON unit_period (plain, unit_id);
CREATE INDEX unit_period_plain ON unit_period USING gin (plain gin_trgm_ops);
CREATE INDEX unit_period_path ON unit_period USING gin (path);
CREATE INDEX unit_period_parent ON unit_period (parent_id, plain, unit_id);
CREATE INDEX unit_period_code ON unit_period (code) WHERE code IS NOT NULL;
ANALYZE unit_period;

-- Each period with what does not depend on the day, under the names of the unit's own columns.
CREATE VIEW dated_unit AS
SELECT period.unit_id AS id, period.code, period.name, period.plain, period.kind, unit.actor_key, period.parent_id,
       period.path, unit.valid_from, unit.valid_to, unit.version, period.valid_from AS since,
       period.valid_to AS until, unit.name AS present_name
FROM unit_period period JOIN unit ON unit.id = period.unit_id;

-- Who changed which unit, on what ground, and what came out of it.
CREATE TABLE unit_change (
    unit_id         uuid        NOT NULL REFERENCES unit,
    version         bigint      NOT NULL,
    what            text        NOT NULL,
    effective_on    date,
    legal_reference text,
    reason          text,
    subject         text        NOT NULL,
    at              timestamptz NOT NULL,
    periods         jsonb       NOT NULL,
    PRIMARY KEY (unit_id, version)
);
CREATE TRIGGER unit_change_kept BEFORE UPDATE OR DELETE ON unit_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
