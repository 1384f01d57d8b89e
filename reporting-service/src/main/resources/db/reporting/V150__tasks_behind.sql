-- The list of work that is overdue or stale, the longest waiting first.
CREATE INDEX task_behind ON task ((coalesce(due_at, stale_at)), id) WHERE closed_as IS NULL;
