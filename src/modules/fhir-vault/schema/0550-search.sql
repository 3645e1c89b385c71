-- What searches look at: a quantity is a range under the hash of its parameter and unit; no text stands in clear, its beginnings are tokens.
DROP VIEW fhir_v_item;
ALTER TABLE fhir_item DROP COLUMN string_params, DROP COLUMN strings, DROP COLUMN quantity_params, DROP COLUMN quantities;
ALTER TABLE fhir_item ADD COLUMN quantity_params bigint[] NOT NULL DEFAULT '{}', ADD COLUMN quantities numrange[] NOT NULL DEFAULT '{}';

CREATE VIEW fhir_v_item WITH (security_invoker = true) AS
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
         i.chief_date, i.tokens, i.date_params, i.dates, i.ref_params, i.refs, i.quantity_params, i.quantities
  FROM fhir_item i LEFT JOIN hub_v_link s ON s.patient = i.patient AND s.item = i.source
  WHERE i.deleted_at IS NULL AND (i.source IS NULL OR s.revoked_at IS NULL AND s.version = i.source_version);
GRANT SELECT ON fhir_v_item TO zenne_run;
