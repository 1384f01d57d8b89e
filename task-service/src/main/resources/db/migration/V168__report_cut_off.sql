-- What is owed and whether it was handed in are told by different events, each with its own latest version.
CREATE TABLE report_cut_off (
    obligation_id uuid PRIMARY KEY,
    due_version   bigint NOT NULL DEFAULT 0,
    version       bigint NOT NULL DEFAULT 0,
    plan_id       uuid,
    year          integer,
    period        text,
    unit_ids      uuid[] NOT NULL DEFAULT '{}',
    begins        timestamptz,
    ends          timestamptz,
    submitted_at  timestamptz
);
CREATE INDEX report_cut_off_submitted ON report_cut_off (plan_id) WHERE submitted_at IS NOT NULL;
