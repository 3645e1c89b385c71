-- Documents taken off the wrong person. A queue of random keys and states, as merges are; why somebody asked is sealed.
CREATE TABLE upkeep_withdrawal (
  withdrawal  uuid PRIMARY KEY,
  patient     uuid NOT NULL,          -- on whom it was wrongly filed
  item        uuid NOT NULL,
  kind        text NOT NULL,          -- CD-TRANSACTION
  written_on  date NOT NULL,
  state       text NOT NULL CHECK (state IN ('withdrawal-proposed', 'withdrawn', 'withdrawal-refused')),
  reason      bytea NOT NULL,         -- sealed
  asked_as    text NOT NULL CHECK (asked_as IN ('caregiver', 'institution', 'officer')),
  asked_by    uuid NOT NULL,
  asked_at    timestamptz NOT NULL,
  decided_by  uuid,                   -- another officer, another person; NULL: the author needs nobody
  decided_at  timestamptz
);
CREATE UNIQUE INDEX upkeep_withdrawal_open ON upkeep_withdrawal (item) WHERE state = 'withdrawal-proposed';
GRANT SELECT, INSERT, UPDATE ON upkeep_withdrawal TO zenne_run;
