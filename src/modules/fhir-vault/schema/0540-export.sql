-- Exports that were begun: what was asked, by whom. No file is kept: each is made from the vault when it is fetched.
CREATE TABLE fhir_export (
  export      uuid PRIMARY KEY,
  owner       text NOT NULL,                 -- key of who asked, and of the house in whose name
  record      uuid,                          -- the record asked for; NULL: of everybody linked to the owner
  types       text[] NOT NULL,
  since       timestamptz(3),
  slices      int NOT NULL,                  -- files of each type
  taken_at    timestamptz(3) NOT NULL,
  expires_at  timestamptz(3) NOT NULL
);
CREATE INDEX fhir_export_owner ON fhir_export (owner);

ALTER TABLE fhir_export ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON fhir_export USING (
  owner = (SELECT current_setting('zenne.export_owner', true))
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, DELETE ON fhir_export TO zenne_run;
