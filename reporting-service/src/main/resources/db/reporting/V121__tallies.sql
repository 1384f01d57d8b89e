-- Tasks counted beforehand for every unit and all below it. A change of a task is noted in its own transaction as one
-- task less of the old kind and one more of the new; notes are folded into the tallies in batches.

-- The paths by which tasks are counted now: those of the units, but for a move not yet followed.
CREATE TABLE tally_unit (
    id   uuid PRIMARY KEY,
    path uuid[] NOT NULL
);
CREATE INDEX tally_unit_path ON tally_unit USING gin (path);

CREATE TABLE tally_move (
    unit_id uuid NOT NULL
);

CREATE TABLE tally_change (
    seq              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    weight           int         NOT NULL,
    unit_id          uuid        NOT NULL,
    lead_unit_id     uuid        NOT NULL,
    year             int         NOT NULL,
    index_code       text,
    dimension        text,
    dimension_number int,
    state            text        NOT NULL,
    closed_as        text,
    due_at           timestamptz,
    stale_at         timestamptz,
    occurred_at      timestamptz NOT NULL
);

-- kind: ALL and DIMENSION for each unit above the task's own unit or its lead; LED for the lead itself; AWAY for a unit
-- whose work a unit outside it leads. here: the unit itself and none below. common: for work that only the lead brings
-- under the unit, how many units from the root the task's own unit shares with it; otherwise 0. due_at, stale_at: only
-- while time can still change how the task stands.
CREATE TABLE tally (
    unit_id    uuid    NOT NULL,
    kind       text    NOT NULL,
    key        text,
    here       boolean NOT NULL,
    common     int     NOT NULL,
    year       int     NOT NULL,
    index_code text,
    month      text,
    state      text    NOT NULL,
    closed_as  text,
    due_at     timestamptz,
    stale_at   timestamptz,
    tasks      bigint  NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE UNIQUE INDEX tally_cell ON tally (unit_id, kind, year, index_code, key, state, closed_as, month, due_at,
    stale_at, common, here) NULLS NOT DISTINCT;

CREATE TABLE tally_state (
    one             boolean PRIMARY KEY DEFAULT true CHECK (one),
    applied_through timestamptz
);
INSERT INTO tally_state DEFAULT VALUES;

-- How the latest year words a dimension; it is its number that makes it one dimension.
CREATE TABLE dimension_wording (
    index_code       text NOT NULL,
    dimension_number int  NOT NULL,
    dimension        text NOT NULL,
    year             int  NOT NULL,
    PRIMARY KEY (index_code, dimension_number)
);

CREATE FUNCTION note_task_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        VALUES (-1, OLD.unit_id, OLD.lead_unit_id, OLD.year, OLD.index_code, OLD.dimension, OLD.dimension_number,
            OLD.state, OLD.closed_as, OLD.due_at, OLD.stale_at, OLD.occurred_at);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state,
            closed_as, due_at, stale_at, occurred_at)
        VALUES (1, NEW.unit_id, NEW.lead_unit_id, NEW.year, NEW.index_code, NEW.dimension, NEW.dimension_number,
            NEW.state, NEW.closed_as, NEW.due_at, NEW.stale_at, NEW.occurred_at);
        -- Looking first: writing in vain would still hold the row, and make all writers wait for one another.
        IF NEW.index_code IS NOT NULL AND NEW.dimension_number IS NOT NULL AND NEW.dimension IS NOT NULL
            AND NOT EXISTS (SELECT FROM dimension_wording known WHERE known.index_code = NEW.index_code
                AND known.dimension_number = NEW.dimension_number AND known.year >= NEW.year) THEN
            INSERT INTO dimension_wording (index_code, dimension_number, dimension, year)
            VALUES (NEW.index_code, NEW.dimension_number, NEW.dimension, NEW.year)
            ON CONFLICT (index_code, dimension_number) DO UPDATE
            SET dimension = excluded.dimension, year = excluded.year WHERE dimension_wording.year < excluded.year;
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER task_noted AFTER INSERT OR UPDATE OR DELETE ON task
    FOR EACH ROW EXECUTE FUNCTION note_task_change();

CREATE FUNCTION note_unit_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_move (unit_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER unit_came AFTER INSERT ON unit FOR EACH ROW EXECUTE FUNCTION note_unit_move();
CREATE TRIGGER unit_moved AFTER UPDATE OF path ON unit
    FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION note_unit_move();

-- What the earlier version knew is counted by the first folds.
INSERT INTO tally_unit (id, path) SELECT id, path FROM unit;
INSERT INTO tally_change (weight, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state, closed_as,
    due_at, stale_at, occurred_at)
SELECT 1, unit_id, lead_unit_id, year, index_code, dimension, dimension_number, state, closed_as, due_at, stale_at,
    occurred_at FROM task;
INSERT INTO dimension_wording (index_code, dimension_number, dimension, year)
SELECT DISTINCT ON (index_code, dimension_number) index_code, dimension_number, dimension, year FROM task
WHERE index_code IS NOT NULL AND dimension_number IS NOT NULL AND dimension IS NOT NULL
ORDER BY index_code, dimension_number, year DESC, dimension;
