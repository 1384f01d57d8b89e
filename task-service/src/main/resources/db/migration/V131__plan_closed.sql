-- Plans that ended, whether or not they have become tasks yet.
CREATE TABLE closed_plan (
    id        uuid PRIMARY KEY,
    closed_on date NOT NULL
);

-- On the task as well, so that refusing a change costs no further look-up.
ALTER TABLE task ADD COLUMN plan_closed_on date;
