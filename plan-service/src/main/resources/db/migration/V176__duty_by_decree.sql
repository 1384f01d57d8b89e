-- A plan may leave the days of a report to the decree on reporting.
ALTER TABLE plan_duty ALTER COLUMN data_from DROP NOT NULL;
ALTER TABLE plan_duty ALTER COLUMN data_to DROP NOT NULL;
ALTER TABLE plan_duty ALTER COLUMN due DROP NOT NULL;
ALTER TABLE plan_duty ADD CONSTRAINT plan_duty_window_whole CHECK ((data_from IS NULL) = (data_to IS NULL));
