-- 0: one person's change, sent before everything else. 1: what a sweep or an edit told many at once.
ALTER TABLE delivery ADD COLUMN lane smallint NOT NULL DEFAULT 0;
DROP INDEX delivery_queue;
CREATE INDEX delivery_queue ON delivery (lane, next_attempt_at) WHERE state = 'QUEUED';
