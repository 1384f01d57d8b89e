-- Which indices a plan answers to, and when it ended: whoever has not scored themselves by the end of the year is named.
ALTER TABLE plan_version ADD COLUMN indices text[] NOT NULL DEFAULT '{}';
ALTER TABLE plan_version ADD COLUMN closed_on date;
CREATE INDEX plan_version_year ON plan_version (year, unit_id);

-- Of plans that were issued before, the indices that their tasks name.
UPDATE plan_version SET indices = named.indices
FROM (SELECT plan_id, array_agg(DISTINCT index_code) AS indices FROM task WHERE index_code IS NOT NULL GROUP BY plan_id)
    named
WHERE named.plan_id = plan_version.plan_id;

ALTER TABLE framework ADD COLUMN self_score_required boolean NOT NULL
    GENERATED ALWAYS AS (coalesce((content::jsonb ->> 'selfScoreRequired')::boolean, false)) STORED;
