-- line_code, line_task: the recurring line of the plan whose product the report is; null when the plan asks for it as a whole.
-- dropped: waived because an amended plan no longer asks for it.
ALTER TABLE obligation ADD COLUMN line_code text;
ALTER TABLE obligation ADD COLUMN line_task text;
ALTER TABLE obligation ADD COLUMN dropped boolean NOT NULL DEFAULT false;
CREATE INDEX obligation_plan ON obligation (plan_id);
CREATE INDEX obligation_line ON obligation (plan_id) WHERE line_code IS NOT NULL;

CREATE OR REPLACE VIEW obligation_seen AS
SELECT id, id AS obligation_id, version, plan_id, plan_version, year, period, unit_id, recipient_unit_id,
       through_unit_id, data_from, data_to, due_at, submitted_at, late, waived_at, source_unit_id,
       NULL::uuid AS transferred_to, window_source, due_source, line_code, line_task
FROM obligation
UNION ALL
SELECT decision.id, obligation.id, obligation.version, obligation.plan_id, obligation.plan_version, obligation.year,
       obligation.period, decision.from_unit_id, decision.from_recipient_unit_id, decision.from_through_unit_id,
       obligation.data_from, obligation.data_to, obligation.due_at, NULL, NULL, NULL, obligation.source_unit_id,
       decision.to_unit_id, obligation.window_source, obligation.due_source, obligation.line_code, obligation.line_task
FROM obligation_decision decision JOIN obligation ON obligation.id = decision.obligation_id
WHERE decision.action = 'TRANSFERRED' AND decision.from_unit_id <> decision.to_unit_id
  AND NOT EXISTS (SELECT FROM obligation_decision later WHERE later.reverses = decision.id);
