-- Files of a day still never change, but after the time that is set they go.
DROP TRIGGER daily_file_kept ON daily_file;
CREATE TRIGGER daily_file_kept BEFORE UPDATE ON daily_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
