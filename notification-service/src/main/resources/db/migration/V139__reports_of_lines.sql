-- Work that is a report is told of by the report: looked for whenever a task's own reminder is due.
CREATE INDEX deadline_report_of_line ON deadline (plan_id, code) WHERE subject = 'REPORT' AND code IS NOT NULL;
