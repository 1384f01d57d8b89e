-- What is owed to whom, the work as told by task-service, and the reports on it.

CREATE TABLE plan_version (
    plan_id       uuid NOT NULL,
    version       int  NOT NULL,
    unit_id       uuid NOT NULL,
    year          int  NOT NULL,
    title         text NOT NULL,
    document_code text NOT NULL,
    issued_on     date NOT NULL,
    PRIMARY KEY (plan_id, version)
);

CREATE TABLE obligation (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    plan_id           uuid        NOT NULL,
    plan_version      int         NOT NULL,
    year              int         NOT NULL,
    period            text        NOT NULL,
    unit_id           uuid        NOT NULL,
    recipient_unit_id uuid        NOT NULL,
    through_unit_id   uuid,
    data_from         date        NOT NULL,
    data_to           date        NOT NULL,
    due_at            timestamptz NOT NULL,
    submitted_at      timestamptz,
    late              boolean,
    CHECK ((submitted_at IS NULL) = (late IS NULL))
);
CREATE INDEX obligation_due ON obligation (due_at, id);
CREATE INDEX obligation_unit ON obligation (unit_id);
CREATE INDEX obligation_recipient ON obligation (recipient_unit_id);

-- Codes such as 2.10 stand after 2.9.
CREATE COLLATION line_code (provider = icu, locale = 'und-u-kn-true');

-- closed_as: how the work stands in time once time can no longer change it; null while it can.
CREATE TABLE task (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    plan_id          uuid        NOT NULL,
    unit_id          uuid        NOT NULL,
    lead_unit_id     uuid        NOT NULL,
    year             int         NOT NULL,
    index_code       text,
    dimension        text,
    dimension_number int,
    state            text        NOT NULL,
    closed_as        text,
    due_at           timestamptz,
    stale_at         timestamptz,
    occurred_at      timestamptz NOT NULL
);
CREATE INDEX task_unit ON task (unit_id);
CREATE INDEX task_lead ON task (lead_unit_id);
CREATE INDEX task_occurred ON task (occurred_at);

-- Every status ever told, so that a report can look back to its cut-off.
CREATE TABLE task_history (
    task_id          uuid        NOT NULL,
    version          bigint      NOT NULL,
    plan_id          uuid        NOT NULL,
    plan_version     int         NOT NULL,
    code             text        NOT NULL COLLATE line_code,
    title            text        NOT NULL,
    unit_id          uuid        NOT NULL,
    lead_unit_id     uuid        NOT NULL,
    index_code       text,
    dimension        text,
    dimension_number int,
    state            text        NOT NULL,
    percent          int         NOT NULL,
    due_at           timestamptz,
    stale_at         timestamptz,
    done_at          timestamptz,
    progress_count   int         NOT NULL,
    evidence_count   int         NOT NULL,
    happened_at      timestamptz NOT NULL,
    occurred_at      timestamptz NOT NULL,
    PRIMARY KEY (task_id, version)
);
CREATE INDEX task_history_plan ON task_history (plan_id);

CREATE TABLE report (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    obligation_id uuid        NOT NULL UNIQUE REFERENCES obligation,
    state         text        NOT NULL,
    plan_version  int         NOT NULL,
    compilation   text        NOT NULL,
    narrative     text        NOT NULL,
    compiled_at   timestamptz NOT NULL,
    submitted_at  timestamptz,
    submitted_by  text,
    late          boolean,
    accepted_at   timestamptz,
    return_reason text
);

CREATE TABLE report_history (
    id          uuid PRIMARY KEY,
    report_id   uuid        NOT NULL REFERENCES report,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    post        text,
    unit_id     uuid        NOT NULL,
    reason      text,
    happened_at timestamptz NOT NULL
);
CREATE INDEX report_history_report ON report_history (report_id);

-- An accepted report as it was read when it was accepted, to the byte.
CREATE TABLE report_snapshot (
    report_id   uuid PRIMARY KEY REFERENCES report,
    content     text        NOT NULL,
    accepted_at timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows of % are kept as they are', lower(TG_OP), TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER report_accepted BEFORE UPDATE OR DELETE ON report
    FOR EACH ROW WHEN (OLD.state = 'ACCEPTED') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_history_kept BEFORE UPDATE OR DELETE ON report_history
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_snapshot_kept BEFORE UPDATE OR DELETE ON report_snapshot
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
