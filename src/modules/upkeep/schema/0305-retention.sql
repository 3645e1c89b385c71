-- Documents whose term has passed: proposed by a job, destroyed when two persons of the office agree. The row is the fact that stays.
CREATE TABLE upkeep_disposal (
  disposal     uuid PRIMARY KEY,
  patient      uuid NOT NULL,
  item         uuid NOT NULL,
  kind         text NOT NULL,         -- CD-TRANSACTION
  origin       text NOT NULL,         -- caregiver, institution, other
  written_on   date NOT NULL,
  recorded_on  date NOT NULL,
  term_ended   date NOT NULL,
  state        text NOT NULL CHECK (state IN ('disposal-proposed', 'approved-once', 'destroyed', 'kept')),
  proposed_at  timestamptz NOT NULL,
  first_by     uuid,
  first_at     timestamptz,
  second_by    uuid,                  -- another officer, another person; of 'kept': who said no
  second_at    timestamptz
);
CREATE UNIQUE INDEX upkeep_disposal_open ON upkeep_disposal (item) WHERE state <> 'kept';
CREATE INDEX upkeep_disposal_item ON upkeep_disposal (item);
CREATE INDEX upkeep_disposal_patient ON upkeep_disposal (patient) WHERE state = 'destroyed';
GRANT SELECT, INSERT, UPDATE ON upkeep_disposal TO zenne_run;

-- A legal hold: while it stands the document is neither proposed nor destroyed.
CREATE TABLE upkeep_hold (
  hold      uuid PRIMARY KEY,
  patient   uuid NOT NULL,
  item      uuid NOT NULL,
  reason    bytea NOT NULL,           -- sealed
  set_by    uuid NOT NULL,
  set_at    timestamptz NOT NULL,
  ended_by  uuid,
  ended_at  timestamptz
);
CREATE UNIQUE INDEX upkeep_hold_open ON upkeep_hold (item) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON upkeep_hold TO zenne_run;
