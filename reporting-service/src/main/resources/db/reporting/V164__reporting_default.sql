-- What holds for a report whose plan names the period alone. Months count within the year of the plan, 0 is the
-- December before it; both days of the window are in it, and so is the day it is due.
CREATE TABLE reporting_default (
    period        text PRIMARY KEY,
    first_month   int  NOT NULL,
    last_month    int  NOT NULL,
    from_day      int  NOT NULL,
    to_day        int  NOT NULL,
    days_to_send  int  NOT NULL,
    window_source text NOT NULL,
    due_source    text NOT NULL
);
INSERT INTO reporting_default
SELECT period, first_month, last_month, 15, 14, 11, 'Nghị định 09/2019/NĐ-CP, Điều 12' || remark,
    'Nghị định 09/2019/NĐ-CP, Điều 13: ngày 25 của tháng cuối kỳ báo cáo, là 11 ngày sau ngày chốt số liệu'
FROM (
    SELECT 'M' || to_char(month, 'FM00') AS period, month - 1 AS first_month, month AS last_month, '' AS remark
    FROM generate_series(1, 12) month
    UNION ALL SELECT 'Q' || quarter, 3 * quarter - 3, 3 * quarter, '' FROM generate_series(1, 4) quarter
    UNION ALL VALUES ('H1', 0, 6, ''), ('H2', 6, 12, ''), ('YEAR', 0, 12, ''),
        ('M9', 0, 9, ' (9 tháng: tính theo cùng cách)')
) known;

-- Null where the plan itself names the days.
ALTER TABLE obligation ADD COLUMN window_source text;
ALTER TABLE obligation ADD COLUMN due_source text;

CREATE OR REPLACE VIEW obligation_seen AS
SELECT id, id AS obligation_id, version, plan_id, plan_version, year, period, unit_id, recipient_unit_id,
       through_unit_id, data_from, data_to, due_at, submitted_at, late, waived_at, source_unit_id,
       NULL::uuid AS transferred_to, window_source, due_source
FROM obligation
UNION ALL
SELECT decision.id, obligation.id, obligation.version, obligation.plan_id, obligation.plan_version, obligation.year,
       obligation.period, decision.from_unit_id, decision.from_recipient_unit_id, decision.from_through_unit_id,
       obligation.data_from, obligation.data_to, obligation.due_at, NULL, NULL, NULL, obligation.source_unit_id,
       decision.to_unit_id, obligation.window_source, obligation.due_source
FROM obligation_decision decision JOIN obligation ON obligation.id = decision.obligation_id
WHERE decision.action = 'TRANSFERRED' AND decision.from_unit_id <> decision.to_unit_id
  AND NOT EXISTS (SELECT FROM obligation_decision later WHERE later.reverses = decision.id);
