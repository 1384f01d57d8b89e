-- What a superior's plan asks of the units below: a plan of their own, within a term after it.

CREATE TABLE issuance_rule (
    plan_id     uuid PRIMARY KEY REFERENCES plan,
    days        int     NOT NULL CHECK (days BETWEEN 1 AND 365),
    unit        text    NOT NULL CHECK (unit IN ('WORKING', 'CALENDAR')),
    counting    text    NOT NULL CHECK (counting IN ('EXCLUDE_START', 'INCLUDE_START')),
    inclusive   boolean NOT NULL,
    child_kinds text[]  NOT NULL,
    unit_ids    uuid[]  NOT NULL,
    version     bigint  NOT NULL,
    CHECK (cardinality(child_kinds) > 0 OR cardinality(unit_ids) > 0)
);
CREATE TRIGGER issuance_rule_kept BEFORE INSERT OR UPDATE OR DELETE ON issuance_rule
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();

CREATE TABLE issuance_duty (
    id              uuid PRIMARY KEY,
    parent_plan_id  uuid        NOT NULL REFERENCES plan,
    unit_id         uuid        NOT NULL REFERENCES unit,
    parent_issued_on date       NOT NULL,
    due_at          timestamptz NOT NULL,
    status          text        NOT NULL CHECK (status IN ('OPEN', 'MET_ON_TIME', 'MET_LATE', 'WAIVED')),
    child_plan_id   uuid REFERENCES plan,
    child_issued_on date,
    waiver_reason   text,
    waived_by       text,
    waived_post     text,
    version         bigint      NOT NULL,
    changed_at      timestamptz NOT NULL,
    UNIQUE (parent_plan_id, unit_id),
    CHECK ((status IN ('MET_ON_TIME', 'MET_LATE')) = (child_plan_id IS NOT NULL)),
    CHECK ((child_plan_id IS NULL) = (child_issued_on IS NULL)),
    CHECK ((status = 'WAIVED') = (waiver_reason IS NOT NULL))
);
CREATE INDEX issuance_duty_open ON issuance_duty (parent_plan_id) WHERE status = 'OPEN';

-- Due moments that a later calendar replaced.
CREATE TABLE issuance_duty_move (
    duty_id  uuid        NOT NULL REFERENCES issuance_duty,
    version  bigint      NOT NULL,
    due_from timestamptz NOT NULL,
    due_to   timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    PRIMARY KEY (duty_id, version)
);
CREATE TRIGGER issuance_duty_move_kept BEFORE UPDATE OR DELETE ON issuance_duty_move
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
