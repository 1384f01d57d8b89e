-- A difficulty lies with one level after the other, each with a term.
ALTER TABLE deadline DROP CONSTRAINT deadline_subject_check;
ALTER TABLE deadline ADD CONSTRAINT deadline_subject_check
    CHECK (subject IN ('TASK', 'REPORT', 'ISSUANCE', 'FINDING', 'REQUEST', 'DIFFICULTY'));
