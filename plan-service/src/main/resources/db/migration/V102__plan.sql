CREATE TABLE plan (
    id             uuid PRIMARY KEY,
    unit_id        uuid        NOT NULL REFERENCES unit,
    year           int         NOT NULL,
    title          text        NOT NULL,
    indices        text[]      NOT NULL,
    status         text        NOT NULL CHECK (status IN ('DRAFT', 'ISSUED')),
    document_code  text,
    issued_on      date,
    signing        text,
    parent_plan_id uuid REFERENCES plan,
    legal_bases    text[]      NOT NULL,
    issued_version int         NOT NULL DEFAULT 0,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);
CREATE INDEX plan_unit ON plan (unit_id, year);

CREATE TABLE plan_recipient (
    plan_id  uuid NOT NULL REFERENCES plan,
    position int  NOT NULL,
    unit_id  uuid NOT NULL,
    purpose  text NOT NULL,
    PRIMARY KEY (plan_id, position)
);

CREATE TABLE plan_duty (
    plan_id           uuid    NOT NULL REFERENCES plan,
    position          int     NOT NULL,
    duty_id           uuid    NOT NULL,
    period            text    NOT NULL,
    data_from         date    NOT NULL,
    data_to           date    NOT NULL,
    due               date    NOT NULL,
    inclusive         boolean NOT NULL,
    reporter_unit_id  uuid    NOT NULL,
    recipient_unit_id uuid    NOT NULL,
    through_unit_id   uuid,
    PRIMARY KEY (plan_id, position)
);

CREATE TABLE plan_line (
    id               uuid PRIMARY KEY,
    plan_id          uuid    NOT NULL REFERENCES plan,
    code             text    NOT NULL,
    position         int     NOT NULL,
    index            text,
    wording          jsonb   NOT NULL,
    dimension_number int,
    schedules        jsonb   NOT NULL,
    targets          jsonb   NOT NULL,
    lead_keys        text[]  NOT NULL,
    lead_unit_id     uuid,
    coordinator_ids  uuid[]  NOT NULL,
    -- The words of the file it came from, so that a second import tells what the file changed from what a person did.
    file_wording     jsonb,
    version          bigint  NOT NULL,
    UNIQUE (plan_id, code)
);
CREATE INDEX plan_line_order ON plan_line (plan_id, position, id);

-- Number series: one number once a year in each unit.
CREATE TABLE document_number (
    unit_id uuid NOT NULL,
    year    int  NOT NULL,
    number  int  NOT NULL,
    plan_id uuid NOT NULL REFERENCES plan,
    PRIMARY KEY (unit_id, year, number)
);

CREATE TABLE plan_version (
    plan_id       uuid        NOT NULL REFERENCES plan,
    version       int         NOT NULL,
    document_code text        NOT NULL,
    issued_on     date        NOT NULL,
    signing       text,
    content       jsonb       NOT NULL,
    issued_by     text        NOT NULL,
    issued_post   text,
    issued_at     timestamptz NOT NULL,
    PRIMARY KEY (plan_id, version)
);

CREATE TABLE plan_trail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id    uuid        NOT NULL REFERENCES plan,
    at         timestamptz NOT NULL,
    subject    text        NOT NULL,
    post       text,
    what       text        NOT NULL,
    detail     jsonb       NOT NULL
);
CREATE INDEX plan_trail_plan ON plan_trail (plan_id, id);

CREATE TRIGGER plan_version_kept BEFORE UPDATE OR DELETE ON plan_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_trail_kept BEFORE UPDATE OR DELETE ON plan_trail
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_number_kept BEFORE UPDATE OR DELETE ON document_number
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_issued_kept BEFORE UPDATE OR DELETE ON plan
    FOR EACH ROW WHEN (OLD.status = 'ISSUED') EXECUTE FUNCTION refuse_change();

-- The parts of a plan may change only while it is a draft.
CREATE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plan WHERE status = 'ISSUED'
               AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.plan_id END,
                          CASE WHEN TG_OP <> 'DELETE' THEN NEW.plan_id END)) THEN
        RAISE EXCEPTION '% of an issued plan', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER plan_line_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_line
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER plan_duty_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_duty
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
CREATE TRIGGER plan_recipient_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_recipient
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued();
