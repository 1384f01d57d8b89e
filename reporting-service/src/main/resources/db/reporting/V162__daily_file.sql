-- What was public on a day, as it was handed out first; its address and its bytes stay.
CREATE TABLE daily_file (
    day     date        NOT NULL,
    name    text        NOT NULL,
    content bytea       NOT NULL,
    bytes   bigint      NOT NULL,
    rows    bigint      NOT NULL,
    sha256  text        NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (day, name)
);
CREATE TRIGGER daily_file_kept BEFORE UPDATE OR DELETE ON daily_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
