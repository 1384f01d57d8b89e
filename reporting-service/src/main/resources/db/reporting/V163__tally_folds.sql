-- Rises whenever the tallies change, whichever instance changed them: by it the others notice.
ALTER TABLE tally_state ADD COLUMN folds bigint NOT NULL DEFAULT 0;
