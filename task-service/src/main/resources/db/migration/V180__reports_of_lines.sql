-- line_code: the recurring line of the plan whose product the report is.
ALTER TABLE report_cut_off ADD COLUMN line_code text;
