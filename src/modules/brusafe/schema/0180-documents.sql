-- The practitioners' vault: each version of each document, sealed under its patient's data key.
CREATE TABLE brusafe_document (
  patient      uuid NOT NULL,
  item         uuid NOT NULL,
  version      smallint NOT NULL,
  content      bytea NOT NULL,        -- sealed kmehrmessage, re-rooted
  c14n_sha256  bytea NOT NULL,        -- of its exclusive C14N
  put_by       uuid NOT NULL,         -- caregiver, institution or software that signed in
  put_at       timestamptz NOT NULL,
  PRIMARY KEY (patient, item, version)
);
ALTER TABLE brusafe_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON brusafe_document USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT ON brusafe_document TO zenne_run;
