-- The order in which notices were committed, whichever instance posted them and whatever its clock showed.
ALTER TABLE notification ADD COLUMN sequence bigint;
UPDATE notification SET sequence = known.n
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM notification) known WHERE known.id = notification.id;
ALTER TABLE notification ALTER COLUMN sequence SET NOT NULL;
ALTER TABLE notification ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('notification', 'sequence'), (SELECT max(sequence) FROM notification))
WHERE EXISTS (SELECT 1 FROM notification);
CREATE UNIQUE INDEX notification_sequence ON notification (sequence);
CREATE INDEX notification_unit_sequence ON notification (unit_id, sequence);
