-- An estimate may name the line it pays for, and tells whether its amount was only taken over from another plan.

ALTER TABLE plan_estimate
    -- A line gets the id of the one it stands for when its amendment is signed; one that goes leaves the money to the plan.
    ADD COLUMN line_id uuid REFERENCES plan_line ON UPDATE CASCADE ON DELETE SET NULL,
    ADD COLUMN taken_over boolean NOT NULL DEFAULT false;
CREATE INDEX plan_estimate_line ON plan_estimate (line_id) WHERE line_id IS NOT NULL;
