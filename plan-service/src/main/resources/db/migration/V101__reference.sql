-- What only the owner of units and calendars needs: names to search by, and who edited which year.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE unit_search (
    unit_id uuid PRIMARY KEY REFERENCES unit,
    plain   text NOT NULL
);
CREATE INDEX unit_search_plain ON unit_search USING gin (plain gin_trgm_ops);
CREATE INDEX unit_search_order ON unit_search (plain, unit_id);

CREATE TABLE calendar_edit (
    year      int         NOT NULL,
    version   bigint      NOT NULL,
    days      jsonb       NOT NULL,
    reason    text        NOT NULL,
    edited_by text        NOT NULL,
    edited_at timestamptz NOT NULL,
    PRIMARY KEY (year, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER calendar_edit_kept BEFORE UPDATE OR DELETE ON calendar_edit
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
