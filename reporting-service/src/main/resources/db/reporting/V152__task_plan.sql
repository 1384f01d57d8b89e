-- What is published is told plan by plan.
CREATE INDEX task_plan ON task (plan_id);
