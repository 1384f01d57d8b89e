-- Kinds of notices that come to the telephone as well; whoever wanted texts had what is missed and what is escalated.
ALTER TABLE preference
    ALTER COLUMN text DROP DEFAULT,
    ALTER COLUMN text TYPE text[]
        USING CASE WHEN text THEN ARRAY ['DEADLINE_MISSED', 'DEADLINE_ESCALATED'] ELSE ARRAY []::text[] END,
    ALTER COLUMN text SET DEFAULT ARRAY []::text[];
