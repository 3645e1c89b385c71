-- What changing an item needs: the numbers it holds among all, so that they are freed when it lets them go; how large each version is.
ALTER TABLE fhir_item ADD COLUMN claims uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE fhir_version ADD COLUMN size int;         -- bytes as received

-- What was taken back, with the rights it had: whoever could see it is told that it is gone, to others it never was.
CREATE VIEW fhir_v_gone WITH (security_invoker = true) AS
  SELECT patient, item, type, version, section, item AS rights_item, kind, category, author, author_profession, institution,
         recorded_at, open_to_patient_from, delayed_until
  FROM fhir_item WHERE deleted_at IS NOT NULL AND source IS NULL AND document IS NULL;
GRANT SELECT ON fhir_v_gone TO zenne_run;
