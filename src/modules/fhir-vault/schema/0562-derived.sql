-- Items that were read from documents of the registry. They stand in fhir_item with `source`, as long as that version of the document does.
ALTER TABLE fhir_key ADD COLUMN source uuid;   -- the document whose key wraps this one; NULL: the patient's data key does
CREATE INDEX fhir_item_source ON fhir_item (patient, source) WHERE source IS NOT NULL;

-- What was read already: which version of which document, by which rules of conversion.
CREATE TABLE fhir_derivation (
  patient     uuid NOT NULL,
  source      uuid NOT NULL,
  version     smallint NOT NULL,
  rules       int NOT NULL,
  items       int NOT NULL,
  derived_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (patient, source)
);
ALTER TABLE fhir_derivation ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON fhir_derivation USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON fhir_derivation TO zenne_run;

-- Only what was derived is ever taken out: it can be made again of its source. What was received stays.
GRANT DELETE ON fhir_item, fhir_version TO zenne_run;
CREATE POLICY only_derived ON fhir_item AS RESTRICTIVE FOR DELETE USING (source IS NOT NULL);
CREATE POLICY only_derived ON fhir_version AS RESTRICTIVE FOR DELETE USING (method = 'derive');

-- Beside the rights of its source, the kind and category that such an item has by itself: both must be open.
CREATE OR REPLACE VIEW fhir_v_item WITH (security_invoker = true) AS
  SELECT i.patient, i.item, i.type, i.version, i.section, i.updated_at, i.profile, i.document, i.from_byte, i.to_byte, i.source,
         coalesce(i.source, i.document, i.item) AS rights_item,
         CASE WHEN i.source IS NULL THEN i.kind ELSE s.kind END AS kind,
         CASE WHEN i.source IS NULL THEN i.category ELSE s.category END AS category,
         CASE WHEN i.source IS NULL THEN i.author ELSE s.author END AS author,
         CASE WHEN i.source IS NULL THEN i.author_profession ELSE s.author_profession END AS author_profession,
         CASE WHEN i.source IS NULL THEN i.institution ELSE s.institution END AS institution,
         CASE WHEN i.source IS NULL THEN i.recorded_at ELSE s.recorded_at END AS recorded_at,
         CASE WHEN i.source IS NULL THEN i.open_to_patient_from ELSE s.open_to_patient_from END AS open_to_patient_from,
         CASE WHEN i.source IS NULL THEN i.delayed_until ELSE s.delayed_until END AS delayed_until,
         i.chief_date, i.tokens, i.date_params, i.dates, i.ref_params, i.refs, i.quantity_params, i.quantities,
         i.kind AS own_kind, i.category AS own_category
  FROM fhir_item i LEFT JOIN hub_v_link s ON s.patient = i.patient AND s.item = i.source
  WHERE i.deleted_at IS NULL AND (i.source IS NULL OR s.revoked_at IS NULL AND s.version = i.source_version);

-- What was taken back was put here by somebody: its rights are its own.
CREATE OR REPLACE VIEW fhir_v_gone WITH (security_invoker = true) AS
  SELECT patient, item, type, version, section, item AS rights_item, kind, category, author, author_profession, institution,
         recorded_at, open_to_patient_from, delayed_until, source, kind AS own_kind, category AS own_category
  FROM fhir_item WHERE deleted_at IS NOT NULL AND source IS NULL AND document IS NULL;
