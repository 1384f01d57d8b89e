-- line_code: the recurring line of the plan whose product the report is.
ALTER TABLE report_cut_off ADD COLUMN line_code text;

-- The report that was handed in and is the work of this date.
ALTER TABLE occurrence ADD COLUMN report_id uuid;
