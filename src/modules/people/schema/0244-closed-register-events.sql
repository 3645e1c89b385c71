-- A change of a register that could not be applied may be closed by an officer, with a reason.
ALTER TABLE people_register_event DROP CONSTRAINT people_register_event_outcome_check;
ALTER TABLE people_register_event ADD CONSTRAINT people_register_event_outcome_check
  CHECK (outcome IN ('applied', 'not-ours', 'dead', 'closed'));
ALTER TABLE people_register_event ADD COLUMN closed_by uuid;           -- officer
ALTER TABLE people_register_event ADD COLUMN closed_at timestamptz;
ALTER TABLE people_register_event ADD COLUMN closed_reason bytea;      -- sealed
