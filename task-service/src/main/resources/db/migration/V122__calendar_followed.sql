-- Which version of each year's calendar the open dates were last counted by, and its exceptions, so that an edit shows
-- from which day to which it reaches.
CREATE TABLE calendar_followed (
    year    int PRIMARY KEY,
    version bigint NOT NULL,
    days    jsonb  NOT NULL
);
CREATE INDEX occurrence_counted ON occurrence (task_id) WHERE counted_in = 'WORKING' AND status = 'OPEN';
