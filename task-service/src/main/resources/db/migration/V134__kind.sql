-- What kind of work a task is, with the fields that kind needs; an ordinary task has none.
ALTER TABLE task
    ADD COLUMN kind         text NOT NULL DEFAULT 'TASK',
    ADD COLUMN kind_details jsonb;

-- What an entry of progress was for the public: topic, channel and audience.
ALTER TABLE progress ADD COLUMN activity jsonb;
