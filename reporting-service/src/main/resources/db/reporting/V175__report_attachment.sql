-- Files that go with a report: what they are is said in the report, so that its snapshot names them too.
ALTER TABLE report ADD COLUMN attachments text NOT NULL DEFAULT '[]';

CREATE TABLE report_attachment (
    id        uuid PRIMARY KEY,
    report_id uuid  NOT NULL REFERENCES report,
    content   bytea NOT NULL
);
CREATE INDEX report_attachment_report ON report_attachment (report_id);

CREATE FUNCTION refuse_change_of_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM report WHERE id = OLD.report_id AND state = 'ACCEPTED') THEN
        RAISE EXCEPTION 'files of an accepted report are kept as they are' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_attachment_kept BEFORE UPDATE OR DELETE ON report_attachment
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_accepted();
