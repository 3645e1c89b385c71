-- Requests for a correction: who must answer by when. What people wrote stands apart, sealed under the patient's key.
CREATE TABLE upkeep_request (
  request      uuid PRIMARY KEY,
  patient      uuid NOT NULL,
  item         uuid NOT NULL,
  version      smallint NOT NULL,     -- that was asked about
  kind         text NOT NULL,         -- CD-TRANSACTION
  written_on   date NOT NULL,
  author       uuid,                  -- who must answer; NULL: the office finds out
  by_person    boolean NOT NULL,      -- the author is a caregiver, who has a page to answer on
  state        text NOT NULL CHECK (state IN ('asked', 'corrected', 'refused', 'objected', 'closed', 'ended')),
  asked_at     timestamptz NOT NULL,
  due_on       date NOT NULL,         -- local day, the last one
  extended     boolean NOT NULL DEFAULT false,
  answered_at  timestamptz,
  decided_by   uuid,                  -- officer
  decided_at   timestamptz
);
CREATE UNIQUE INDEX upkeep_request_open ON upkeep_request (item) WHERE state IN ('asked', 'objected');
CREATE INDEX upkeep_request_item ON upkeep_request (item, asked_at);
CREATE INDEX upkeep_request_author ON upkeep_request (author, asked_at);
GRANT SELECT, INSERT, UPDATE ON upkeep_request TO zenne_run;

CREATE TABLE upkeep_text (
  patient   uuid NOT NULL,
  matter    uuid NOT NULL,            -- the request
  part      text NOT NULL CHECK (part IN ('asked', 'extended', 'answered', 'objected', 'decided')),
  content   bytea NOT NULL,           -- sealed
  written_at timestamptz NOT NULL,
  PRIMARY KEY (patient, matter, part)
);
ALTER TABLE upkeep_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON upkeep_text USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON upkeep_text TO zenne_run;
