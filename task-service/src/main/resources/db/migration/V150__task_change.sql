-- The transaction that last changed a task orders what phones fetch. A number drawn from a sequence would not do: a
-- transaction that drew a lower one may commit later, after a phone has passed it.
ALTER TABLE task ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX task_by_change ON task (changed_in, id);

CREATE FUNCTION stamp_task_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER task_change_is_stamped
    BEFORE INSERT OR UPDATE ON task
    FOR EACH ROW EXECUTE FUNCTION stamp_task_change();

-- Whose sight a task may have left. Whether it really did is judged when it is asked.
CREATE TABLE task_departure (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id    uuid    NOT NULL REFERENCES task,
    path       uuid[]  NOT NULL,
    followed   boolean NOT NULL,
    changed_in xid8    NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX task_departure_by_change ON task_departure (changed_in, task_id);

CREATE FUNCTION note_departure_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO task_departure (task_id, path, followed)
        SELECT NEW.id, u.path, false FROM unit u
        WHERE u.id = ANY (OLD.coordinator_unit_ids || ARRAY[OLD.lead_unit_id, OLD.unit_id, coalesce(OLD.responsible_unit_id, OLD.unit_id)])
        AND u.id <> ALL (NEW.coordinator_unit_ids || ARRAY[NEW.lead_unit_id, NEW.unit_id, coalesce(NEW.responsible_unit_id, NEW.unit_id)]);
    RETURN NULL;
END
$$;
CREATE TRIGGER task_departure_is_noted
    AFTER UPDATE OF unit_id, responsible_unit_id, lead_unit_id, coordinator_unit_ids ON task
    FOR EACH ROW WHEN ((OLD.unit_id, OLD.responsible_unit_id, OLD.lead_unit_id, OLD.coordinator_unit_ids)
        IS DISTINCT FROM (NEW.unit_id, NEW.responsible_unit_id, NEW.lead_unit_id, NEW.coordinator_unit_ids))
    EXECUTE FUNCTION note_departure_of_task();

CREATE FUNCTION note_departure_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO task_departure (task_id, path, followed)
        SELECT t.id, u.path, true FROM task t JOIN unit u ON u.id = OLD.unit_id WHERE t.plan_id = OLD.plan_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER plan_departure_is_noted
    AFTER DELETE ON plan_monitor
    FOR EACH ROW EXECUTE FUNCTION note_departure_of_plan();

-- A unit that moves, or that becomes known after its work, takes its tasks out of one sight and into another.
CREATE FUNCTION note_departure_of_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO task_departure (task_id, path, followed)
            SELECT t.id, OLD.path, false FROM task t
            WHERE t.unit_id = NEW.id OR t.responsible_unit_id = NEW.id OR t.lead_unit_id = NEW.id
            OR t.coordinator_unit_ids && ARRAY[NEW.id];
    END IF;
    UPDATE task t SET changed_in = pg_current_xact_id()
        WHERE t.unit_id = NEW.id OR t.responsible_unit_id = NEW.id OR t.lead_unit_id = NEW.id
        OR t.coordinator_unit_ids && ARRAY[NEW.id];
    RETURN NULL;
END
$$;
CREATE TRIGGER unit_departure_is_noted
    AFTER UPDATE OF path ON unit
    FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path)
    EXECUTE FUNCTION note_departure_of_unit();
CREATE TRIGGER unit_arrival_is_noted
    AFTER INSERT ON unit
    FOR EACH ROW EXECUTE FUNCTION note_departure_of_unit();

-- A phone knows the evidence of a task as a set that comes with the task.
CREATE FUNCTION stamp_task_of_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE task SET changed_in = pg_current_xact_id() WHERE id = OLD.task_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER detached_evidence_is_noted
    AFTER DELETE ON task_evidence
    FOR EACH ROW EXECUTE FUNCTION stamp_task_of_evidence();
