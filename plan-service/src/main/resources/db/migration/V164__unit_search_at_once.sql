-- Units change seldom and are looked for always: what is new goes into the index at once, not onto a list that every
-- search reads until the next vacuum.
ALTER INDEX unit_period_plain SET (fastupdate = off);
SELECT gin_clean_pending_list('unit_period_plain');
