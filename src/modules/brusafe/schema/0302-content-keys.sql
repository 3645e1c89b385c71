-- The content of each document has a key of its own, wrapped by its patient's data key: destroying the row makes every
-- version unreadable, in copies of brusafe_document too. Versions of before are sealed by the patient's key itself.
CREATE TABLE brusafe_document_key (
  patient  uuid NOT NULL,
  item     uuid NOT NULL,
  wrapped  bytea NOT NULL,
  made_at  timestamptz NOT NULL,
  PRIMARY KEY (patient, item)
);
ALTER TABLE brusafe_document_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON brusafe_document_key USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, DELETE ON brusafe_document_key TO zenne_run;

ALTER TABLE brusafe_document ADD COLUMN own_key boolean NOT NULL DEFAULT false;
-- Only to empty it when its key is destroyed.
GRANT UPDATE (content) ON brusafe_document TO zenne_run;
