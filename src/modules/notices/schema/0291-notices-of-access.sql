-- Which notices of access a patient switched on, and up to where they were told.
CREATE TABLE notices_choice (
  patient      uuid PRIMARY KEY,
  choice       text NOT NULL CHECK (choice IN ('off', 'daily', 'each')),
  changed_at   timestamptz NOT NULL,
  told_tx      bigint NOT NULL,      -- transactions below are told
  told_at      timestamptz NOT NULL, -- no untold row is older
  summary_on   date                  -- local day of the last summary
);
ALTER TABLE notices_choice ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON notices_choice USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON notices_choice TO zenne_run;
