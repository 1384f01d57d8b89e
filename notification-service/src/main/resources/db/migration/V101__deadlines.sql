-- The register: what is owed, by whom, until when, and when the reminders must look at it next.

CREATE TABLE deadline (
    id            uuid PRIMARY KEY,
    subject       text    NOT NULL CHECK (subject IN ('TASK', 'REPORT')),
    subject_id    uuid    NOT NULL,
    -- What is owed and whether it was done are told by different events, each with its own order.
    duty_version  bigint  NOT NULL DEFAULT 0,
    state_version bigint  NOT NULL DEFAULT 0,
    year          int,
    code          text,
    title         text    NOT NULL DEFAULT '',
    unit_id       uuid    NOT NULL,
    lead_unit_id  uuid    NOT NULL,
    reports_to    uuid,
    due_at        timestamptz,
    met_at        timestamptz,
    lapsed        boolean NOT NULL DEFAULT false,
    next_look_at  timestamptz,
    UNIQUE (subject, subject_id)
);
CREATE INDEX deadline_next_look ON deadline (next_look_at) WHERE next_look_at IS NOT NULL;
CREATE INDEX deadline_due ON deadline (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX deadline_unit ON deadline (unit_id, due_at);
CREATE INDEX deadline_lead ON deadline (lead_unit_id, due_at);

CREATE TABLE deadline_move (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deadline_id uuid        NOT NULL REFERENCES deadline,
    from_due_at timestamptz,
    to_due_at   timestamptz,
    moved_at    timestamptz NOT NULL
);
CREATE INDEX deadline_move_deadline ON deadline_move (deadline_id, id);

-- The ladder. Days are working days from the last day of the deadline, negative before it.
CREATE TABLE reminder_rung (
    scope        text   NOT NULL,
    working_days int    NOT NULL CHECK (working_days <> 0),
    notice       text   NOT NULL,
    recipients   text[] NOT NULL,
    PRIMARY KEY (scope, working_days)
);
INSERT INTO reminder_rung (scope, working_days, notice, recipients) VALUES
    ('PROVINCE', -5, 'DEADLINE_APPROACHING', '{LEAD}'),
    ('PROVINCE', -1, 'DEADLINE_APPROACHING', '{LEAD}'),
    ('PROVINCE',  1, 'DEADLINE_MISSED',      '{LEAD,PLAN_UNIT}'),
    ('PROVINCE',  5, 'DEADLINE_ESCALATED',   '{SUPERIOR}');

-- Why a rung never fires twice: the row is written with the notice, and there can be only one.
CREATE TABLE reminder_ledger (
    deadline_id       uuid        NOT NULL REFERENCES deadline,
    due_at            timestamptz NOT NULL,
    working_days      int         NOT NULL,
    recipient_unit_id uuid        NOT NULL,
    outcome           text        NOT NULL CHECK (outcome IN ('FIRED', 'SUPERSEDED')),
    superseded_by     int,
    written_at        timestamptz NOT NULL,
    PRIMARY KEY (deadline_id, due_at, working_days, recipient_unit_id)
);

-- The calendar that the planned looks were computed with.
CREATE TABLE reminder_basis (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    calendar text NOT NULL DEFAULT ''
);
INSERT INTO reminder_basis DEFAULT VALUES;
