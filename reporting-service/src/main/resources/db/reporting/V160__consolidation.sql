-- What a superior's report adds up from the accepted reports of its subordinates; null for a report on own work alone.
ALTER TABLE report ADD COLUMN consolidation text;
CREATE INDEX obligation_through ON obligation (through_unit_id);
