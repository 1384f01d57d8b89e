-- Short messages to telephones. No number is kept, nor a mask of one.
ALTER TABLE delivery DROP CONSTRAINT delivery_channel_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_channel_check CHECK (channel IN ('MAIL', 'TEXT'));
-- Each channel takes its own, however much waits for the server of the other.
DROP INDEX delivery_queue;
CREATE INDEX delivery_queue ON delivery (channel, lane, next_attempt_at) WHERE state = 'QUEUED';
-- Whether the person wants what is missed or escalated on the telephone as well.
ALTER TABLE preference ADD COLUMN text boolean NOT NULL DEFAULT false;
