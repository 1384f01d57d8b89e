-- Recurring work was owed at the end of each period, also where the plan names the day: "trước ngày 25 hằng tháng". Its
-- dates move to that day, and their keys with them, so that an amended plan finds them again. What somebody decided
-- stays. Others hear of the day with the next news of the task.
CREATE TEMPORARY TABLE named_day ON COMMIT DROP AS
WITH said AS (
    SELECT o.id, o.task_id, s ->> 'every' AS every, s ->> 'due' AS due,
        (regexp_match(s ->> 'due', '(\d+)'))[1]::int AS day, right(o.rule_key, 10)::date AS ends
    FROM task t CROSS JOIN LATERAL jsonb_array_elements(t.schedules) s
    JOIN occurrence o ON o.task_id = t.id AND o.rule_key ~ ('^' || (s ->> 'every') || ' \d{4}-\d\d-\d\d$')
    WHERE s ->> 'type' = 'RECURRING' AND s ->> 'due' ~ '^(trước|chậm nhất) ngày \d{1,2}( tháng (đầu|cuối))?$'
    AND s ->> 'every' ~ '^P\d+[MY]$' AND (s ->> 'every' = 'P1M' OR s ->> 'due' LIKE '% tháng %')
), month AS (
    SELECT said.*, date_trunc('month', CASE WHEN due LIKE '%đầu' THEN ends + 1 - every::interval ELSE ends END)::date
        AS first FROM said
)
SELECT id, task_id, every, CASE WHEN day > extract(day FROM first + interval '1 month' - interval '1 day')
    THEN (first + interval '1 month')::date - 1
    ELSE first + day - CASE WHEN due LIKE 'trước%' THEN 2 ELSE 1 END END AS last_day FROM month;

-- In two steps: a key may be that of the neighbour, which moves as well. A day before the plan was issued is not owed.
UPDATE occurrence o SET rule_key = 'moved ' || n.every || ' ' || n.last_day,
    due_at = CASE WHEN o.decided THEN o.due_at ELSE (n.last_day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' END,
    status = CASE WHEN o.status = 'OPEN' AND n.last_day < p.first_issued_on THEN 'CANCELLED' ELSE o.status END
    FROM named_day n JOIN task t ON t.id = n.task_id JOIN issued_plan p ON p.id = t.plan_id WHERE n.id = o.id;
UPDATE occurrence SET rule_key = substr(rule_key, 7) WHERE rule_key LIKE 'moved %';

UPDATE task t SET due_at = CASE WHEN t.done_at IS NULL
    THEN (SELECT min(o.due_at) FROM occurrence o WHERE o.task_id = t.id AND o.status = 'OPEN')
    ELSE (SELECT max(o.due_at) FROM occurrence o WHERE o.task_id = t.id AND o.status <> 'CANCELLED') END
    WHERE t.id IN (SELECT task_id FROM named_day);
