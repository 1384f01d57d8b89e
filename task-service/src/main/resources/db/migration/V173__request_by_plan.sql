-- Null where a plan named the unit asked, and no person did.
ALTER TABLE coordination_request ALTER COLUMN asked_by DROP NOT NULL;
