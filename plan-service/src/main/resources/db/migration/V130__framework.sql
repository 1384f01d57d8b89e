-- How an index is scored. A starter set belongs to no province; each change of a province's set is a version that stays.

CREATE TABLE framework (
    id               uuid PRIMARY KEY,
    index            text    NOT NULL,
    province_unit_id uuid REFERENCES unit,
    year             int,
    starter          boolean NOT NULL,
    version          bigint  NOT NULL,
    UNIQUE (index, province_unit_id, year),
    CHECK (starter = (province_unit_id IS NULL) AND starter = (year IS NULL))
);
CREATE UNIQUE INDEX framework_starter ON framework (index) WHERE starter;

CREATE TABLE framework_version (
    framework_id uuid        NOT NULL REFERENCES framework,
    version      bigint      NOT NULL,
    content      jsonb       NOT NULL,
    edited_by    text        NOT NULL,
    edited_at    timestamptz NOT NULL,
    PRIMARY KEY (framework_id, version)
);
CREATE TRIGGER framework_version_kept BEFORE UPDATE OR DELETE ON framework_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whose set it is and for which year never changes; only the pointer to the newest version moves.
CREATE TRIGGER framework_identity_kept BEFORE UPDATE ON framework
    FOR EACH ROW WHEN ((OLD.id, OLD.index, OLD.province_unit_id, OLD.year, OLD.starter)
        IS DISTINCT FROM (NEW.id, NEW.index, NEW.province_unit_id, NEW.year, NEW.starter)
        OR NEW.version <= OLD.version)
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER framework_kept BEFORE DELETE ON framework
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
