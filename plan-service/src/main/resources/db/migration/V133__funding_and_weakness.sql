-- Where the money comes from, and what a plan does about last year's lost points.

ALTER TABLE plan ADD COLUMN funding_source text;

CREATE TABLE plan_estimate (
    plan_id  uuid   NOT NULL REFERENCES plan,
    position int    NOT NULL,
    item     text   NOT NULL,
    amount   bigint NOT NULL CHECK (amount >= 0),
    source   text,
    PRIMARY KEY (plan_id, position)
);
CREATE TRIGGER plan_estimate_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_estimate
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();

-- Lines are named by id alone: a line that goes takes its answer with it, what was found and why stays.
CREATE TABLE weakness_answer (
    plan_id        uuid   NOT NULL REFERENCES plan,
    criterion_id   uuid   NOT NULL,
    line_ids       uuid[] NOT NULL,
    finding        text,
    cause          text,
    remedy         text,
    written_reason text,
    version        bigint NOT NULL,
    PRIMARY KEY (plan_id, criterion_id),
    CHECK ((written_reason IS NULL) = (cardinality(line_ids) > 0))
);
CREATE TRIGGER weakness_answer_kept BEFORE INSERT OR UPDATE OR DELETE ON weakness_answer
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
