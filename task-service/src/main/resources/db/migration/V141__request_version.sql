-- Rises with each change that other services hear of.
ALTER TABLE coordination_request ADD COLUMN version bigint NOT NULL DEFAULT 1;
UPDATE coordination_request SET version = 2 WHERE status <> 'OPEN';
ALTER TABLE coordination_request ALTER COLUMN version DROP DEFAULT;
