-- What an inspection found and requests for support have ends too.
ALTER TABLE deadline DROP CONSTRAINT deadline_subject_check;
ALTER TABLE deadline ADD CONSTRAINT deadline_subject_check
    CHECK (subject IN ('TASK', 'REPORT', 'ISSUANCE', 'FINDING', 'REQUEST'));
