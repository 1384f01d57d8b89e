-- Units that a plan names as following its work (t/đ): they read its tasks though these lie outside their subtree.
CREATE TABLE plan_monitor (
    plan_id uuid NOT NULL REFERENCES issued_plan,
    unit_id uuid NOT NULL,
    PRIMARY KEY (plan_id, unit_id)
);
CREATE INDEX plan_monitor_by_unit ON plan_monitor (unit_id, plan_id);
