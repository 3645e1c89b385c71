-- Registration of caregivers with the network: what they accepted, what CoBRHA said, who must decide. And events of the outside registers.
ALTER TABLE people_caregiver DROP CONSTRAINT people_caregiver_status_check;
ALTER TABLE people_caregiver ADD CONSTRAINT people_caregiver_status_check
  CHECK (status IN ('active', 'awaiting-validation', 'suspended', 'refused', 'ended'));

ALTER TABLE people_officer ADD COLUMN person_hash bytea;                      -- one human being over all accounts
ALTER TABLE people_officer ADD COLUMN roles text[] NOT NULL DEFAULT '{}';    -- administrator, privacy-officer

CREATE TABLE people_caregiver_registration (
  registration       uuid PRIMARY KEY,
  caregiver          uuid NOT NULL,
  state              text NOT NULL CHECK (state IN ('checking', 'waiting', 'accepted', 'refused', 'expired')),
  rules_version      text NOT NULL,
  rules_accepted_on  date NOT NULL,
  cobrha             text CHECK (cobrha IN ('active', 'suspended', 'withdrawn', 'absent')),  -- NULL: not answered yet
  guarantor          uuid,                -- the caregiver who vouches
  asked_at           timestamptz NOT NULL,
  decide_before      date NOT NULL,       -- expires on this local day
  decided_at         timestamptz,
  decided_by         uuid,                -- caregiver or officer; NULL: by the house itself
  reason             bytea                -- sealed
);
CREATE UNIQUE INDEX people_caregiver_registration_open ON people_caregiver_registration (caregiver) WHERE state IN ('checking', 'waiting');
CREATE INDEX people_caregiver_registration_of ON people_caregiver_registration (caregiver, asked_at);
CREATE INDEX people_caregiver_registration_guarantor ON people_caregiver_registration (guarantor) WHERE state = 'waiting';

-- One reminder a week and person, however often the job runs.
CREATE TABLE people_reminder (
  sunday      date NOT NULL,
  recipient   uuid NOT NULL,
  written_at  timestamptz NOT NULL,
  PRIMARY KEY (sunday, recipient)
);

-- Up to where the events of a register were taken in.
CREATE TABLE people_register_cursor (
  register  text PRIMARY KEY,
  sequence  bigint NOT NULL
);
CREATE TABLE people_register_event (
  register     text NOT NULL,
  sequence     bigint NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('applied', 'not-ours', 'dead')),
  reason       text,                      -- why it is a dead letter
  subject      uuid,                      -- whom it was applied to
  content      bytea,                     -- sealed; kept of dead letters only
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (register, sequence)
);
CREATE INDEX people_register_event_subject ON people_register_event (register, subject, sequence) WHERE outcome = 'applied';

CREATE VIEW people_v_officer AS SELECT officer, roles FROM people_officer;
GRANT SELECT ON people_v_officer TO zenne_run;
GRANT SELECT, INSERT, UPDATE ON people_caregiver_registration, people_register_cursor, people_register_event TO zenne_run;
GRANT SELECT, INSERT ON people_reminder TO zenne_run;
