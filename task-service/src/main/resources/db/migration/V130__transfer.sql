-- Open work of a unit that ended, handed to its successor by a decision; taken back at most once, never removed.
CREATE TABLE work_transfer (
    id               uuid PRIMARY KEY,
    from_unit_id     uuid        NOT NULL,
    to_unit_id       uuid        NOT NULL,
    legal_reference  text        NOT NULL,
    reason           text        NOT NULL,
    made_at          timestamptz NOT NULL,
    made_by          text        NOT NULL,
    made_by_unit_id  uuid        NOT NULL,
    reversed_at      timestamptz,
    reversed_by      text,
    reversal_reason  text
);
CREATE INDEX work_transfer_from ON work_transfer (from_unit_id);
CREATE INDEX work_transfer_to ON work_transfer (to_unit_id);

-- Who was in charge of each task before and after, so that a reversal restores exactly that.
CREATE TABLE transferred_task (
    transfer_id   uuid  NOT NULL REFERENCES work_transfer,
    task_id       uuid  NOT NULL REFERENCES task,
    charge_before jsonb NOT NULL,
    charge_after  jsonb NOT NULL,
    PRIMARY KEY (transfer_id, task_id)
);
CREATE INDEX transferred_task_of_task ON transferred_task (task_id);

-- The unit that answers for the task in the place of the one that issued the plan; empty while that one does.
ALTER TABLE task ADD COLUMN responsible_unit_id uuid;
CREATE INDEX task_responsible ON task (responsible_unit_id) WHERE responsible_unit_id IS NOT NULL;

-- Who stands where a unit stood, as told by plan-service.
CREATE TABLE unit_successor (
    unit_id         uuid NOT NULL,
    successor_id    uuid NOT NULL,
    effective_on    date NOT NULL,
    legal_reference text NOT NULL,
    PRIMARY KEY (unit_id, successor_id)
);
