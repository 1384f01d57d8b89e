-- Units are searched in memory. Whoever keeps them there asks this one row whether anything has changed since. Its
-- numbers come from a sequence, so that those of a change taken back never return with other content.
CREATE SEQUENCE unit_edition_number;
CREATE TABLE unit_edition (number bigint NOT NULL);
INSERT INTO unit_edition VALUES (nextval('unit_edition_number'));

CREATE FUNCTION begin_unit_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE unit_edition SET number = nextval('unit_edition_number');
    RETURN NULL;
END $$;

CREATE TRIGGER unit_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit
    FOR EACH STATEMENT EXECUTE FUNCTION begin_unit_edition();
CREATE TRIGGER unit_period_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_period
    FOR EACH STATEMENT EXECUTE FUNCTION begin_unit_edition();

DROP INDEX unit_period_order;
DROP INDEX unit_period_plain;
DROP INDEX unit_period_parent;
