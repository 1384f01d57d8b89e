-- The sets of criteria as plan-service tells of them.
CREATE TABLE framework (
    id               uuid PRIMARY KEY,
    version          bigint NOT NULL,
    index_code       text   NOT NULL,
    province_unit_id uuid,
    year             int,
    name             text   NOT NULL,
    content          text   NOT NULL
);

-- points, applicable, share and grade are of what counts now: the verified points once there are some, else the unit's
-- own. The lines keep names and maxima as they were when they were scored.
CREATE TABLE score (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    unit_id           uuid        NOT NULL,
    unit_kind         text        NOT NULL,
    framework_id      uuid        NOT NULL,
    framework_version bigint      NOT NULL,
    index_code        text        NOT NULL,
    year              int         NOT NULL,
    stage             text        NOT NULL,
    self_lines        jsonb       NOT NULL,
    verified_lines    jsonb,
    points            numeric     NOT NULL,
    applicable        numeric     NOT NULL,
    share             numeric,
    grade             text,
    grade_rank        int,
    weak              text[]      NOT NULL,
    self_by           text        NOT NULL,
    self_at           timestamptz NOT NULL,
    verified_at       timestamptz,
    published_at      timestamptz,
    UNIQUE (unit_id, framework_id),
    CHECK (stage = 'SELF' OR verified_lines IS NOT NULL)
);
CREATE INDEX score_rank ON score (framework_id, unit_kind, share) WHERE stage = 'PUBLISHED';
CREATE INDEX score_list ON score (year, id);

CREATE TABLE score_dispute (
    id             uuid PRIMARY KEY,
    score_id       uuid        NOT NULL REFERENCES score,
    criterion_code text        NOT NULL,
    reason         text        NOT NULL,
    raised_at      timestamptz NOT NULL,
    upheld         boolean,
    answer         text,
    resolved_at    timestamptz,
    CHECK ((upheld IS NULL) = (resolved_at IS NULL) AND (upheld IS NULL) = (answer IS NULL))
);
CREATE INDEX score_dispute_score ON score_dispute (score_id);
CREATE UNIQUE INDEX score_dispute_open ON score_dispute (score_id, criterion_code) WHERE upheld IS NULL;

CREATE TABLE score_history (
    id          uuid PRIMARY KEY,
    score_id    uuid        NOT NULL REFERENCES score,
    version     bigint      NOT NULL,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    post        text,
    unit_id     uuid        NOT NULL,
    reason      text,
    lines       jsonb,
    happened_at timestamptz NOT NULL
);
CREATE INDEX score_history_score ON score_history (score_id);

CREATE TRIGGER score_published BEFORE UPDATE OR DELETE ON score
    FOR EACH ROW WHEN (OLD.stage = 'PUBLISHED') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_dispute_resolved BEFORE UPDATE OR DELETE ON score_dispute
    FOR EACH ROW WHEN (OLD.upheld IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_history_kept BEFORE UPDATE OR DELETE ON score_history
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
