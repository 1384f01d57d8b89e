-- Reports owed by units that end are handed to those who stand in their place, or lifted; with the reason, and never
-- silently.

-- source_unit_id: whose work the report tells of; it stays when another unit has to report.
ALTER TABLE obligation ADD COLUMN source_unit_id uuid;
UPDATE obligation SET source_unit_id = unit_id;
ALTER TABLE obligation ALTER COLUMN source_unit_id SET NOT NULL;
ALTER TABLE obligation ADD COLUMN waived_at timestamptz;
ALTER TABLE obligation ADD COLUMN handed_over boolean NOT NULL DEFAULT false;

CREATE TABLE obligation_decision (
    id                     uuid PRIMARY KEY,
    obligation_id          uuid        NOT NULL REFERENCES obligation,
    action                 text        NOT NULL,
    from_unit_id           uuid        NOT NULL,
    from_recipient_unit_id uuid        NOT NULL,
    from_through_unit_id   uuid,
    to_unit_id             uuid        NOT NULL,
    to_recipient_unit_id   uuid        NOT NULL,
    to_through_unit_id     uuid,
    legal_reference        text,
    reason                 text        NOT NULL,
    reverses               uuid UNIQUE REFERENCES obligation_decision,
    subject                text        NOT NULL,
    post                   text,
    deciding_unit_id       uuid        NOT NULL,
    decided_at             timestamptz NOT NULL
);
CREATE INDEX obligation_decision_obligation ON obligation_decision (obligation_id);
CREATE INDEX obligation_decision_from ON obligation_decision (from_unit_id);
CREATE TRIGGER obligation_decision_kept BEFORE UPDATE OR DELETE ON obligation_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What each unit sees: what it owes, and what it owed until it was handed to another.
CREATE VIEW obligation_seen AS
SELECT id, id AS obligation_id, version, plan_id, plan_version, year, period, unit_id, recipient_unit_id,
       through_unit_id, data_from, data_to, due_at, submitted_at, late, waived_at, source_unit_id,
       NULL::uuid AS transferred_to
FROM obligation
UNION ALL
SELECT decision.id, obligation.id, obligation.version, obligation.plan_id, obligation.plan_version, obligation.year,
       obligation.period, decision.from_unit_id, decision.from_recipient_unit_id, decision.from_through_unit_id,
       obligation.data_from, obligation.data_to, obligation.due_at, NULL, NULL, NULL, obligation.source_unit_id,
       decision.to_unit_id
FROM obligation_decision decision JOIN obligation ON obligation.id = decision.obligation_id
WHERE decision.action = 'TRANSFERRED' AND decision.from_unit_id <> decision.to_unit_id
  AND NOT EXISTS (SELECT FROM obligation_decision later WHERE later.reverses = decision.id);

-- Who stands where a unit stood, as told by plan-service.
CREATE TABLE unit_successor (
    unit_id         uuid NOT NULL,
    successor_id    uuid NOT NULL,
    effective_on    date NOT NULL,
    legal_reference text NOT NULL,
    PRIMARY KEY (unit_id, successor_id)
);
