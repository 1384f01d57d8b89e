-- When this service took a status in, by the clock of the database: what happened long ago may be told only now, and
-- whoever copies tasks must not miss it.
ALTER TABLE task ADD COLUMN taken_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX task_taken ON task (taken_at);
