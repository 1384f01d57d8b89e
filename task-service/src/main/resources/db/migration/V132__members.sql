-- Work that a group leads is done member by member: each has a task of its own, and the group's task only rolls up.
ALTER TABLE task
    ADD COLUMN parent_id uuid REFERENCES task,
    ADD COLUMN rolls_up  boolean NOT NULL DEFAULT false;
CREATE INDEX task_members ON task (parent_id) WHERE parent_id IS NOT NULL;
