-- The vault of structured data (FHIR): what stands of each resource, and every version as it was received.
CREATE TABLE fhir_item (
  patient              uuid NOT NULL,
  item                 uuid NOT NULL,
  type                 text NOT NULL,          -- resource type
  version              int NOT NULL,
  kind                 text NOT NULL,          -- CD-TRANSACTION by which patients close it
  category             text NOT NULL,          -- column of the matrix
  section              text,                   -- of a summary: the part it belongs to
  author               uuid,                   -- caregiver or institution that answers for it
  author_profession    text,
  institution          uuid,                   -- in whose name its author wrote
  recorded_at          timestamptz(0) NOT NULL, -- of the first version
  updated_at           timestamptz(3) NOT NULL,
  deleted_at           timestamptz(3),
  open_to_patient_from date,
  delayed_until        date,
  profile              text NOT NULL,          -- canonical|version it was checked against
  document             uuid,                   -- the item whose bytes hold it
  from_byte            int,
  to_byte              int,
  source               uuid,                   -- the document of the registry it was read from
  source_version       smallint,
  -- What searches look at. Codes, numbers and addresses stand as keyed hashes.
  chief_date           timestamptz,            -- by which the type is put in order
  tokens               bigint[] NOT NULL,
  date_params          text[] NOT NULL,
  dates                tstzrange[] NOT NULL,
  ref_params           text[] NOT NULL,
  refs                 uuid[] NOT NULL,
  string_params        text[] NOT NULL,
  strings              text[] NOT NULL,
  quantity_params      text[] NOT NULL,
  quantities           numeric[] NOT NULL,
  PRIMARY KEY (patient, item)
);
CREATE INDEX fhir_item_type ON fhir_item (patient, type);

CREATE TABLE fhir_version (
  patient     uuid NOT NULL,
  item        uuid NOT NULL,
  version     int NOT NULL,
  method      text NOT NULL,                   -- create, update, patch, delete, derive
  profile     text,
  content     bytea,                           -- sealed: the bytes as received, and how they are served; NULL: deleted
  sha256      bytea,                           -- of the bytes as received
  put_by      uuid NOT NULL,
  put_at      timestamptz(3) NOT NULL,
  PRIMARY KEY (patient, item, version)
);

-- The content of each item has a key of its own, wrapped by its patient's data key: destroying the row makes every version unreadable.
CREATE TABLE fhir_key (
  patient  uuid NOT NULL,
  item     uuid NOT NULL,
  wrapped  bytea NOT NULL,
  PRIMARY KEY (patient, item)
);

ALTER TABLE fhir_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON fhir_item USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
ALTER TABLE fhir_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON fhir_version USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
ALTER TABLE fhir_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON fhir_key USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON fhir_item TO zenne_run;
GRANT SELECT, INSERT ON fhir_version TO zenne_run;
GRANT SELECT, INSERT, DELETE ON fhir_key TO zenne_run;

-- What stands, with the rights of what it belongs to: a part has those of its document, what was read from a document of the
-- registry has those of that document as they are now, and is gone with it.
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
         i.chief_date, i.tokens, i.date_params, i.dates, i.ref_params, i.refs, i.string_params, i.strings,
         i.quantity_params, i.quantities
  FROM fhir_item i LEFT JOIN hub_v_link s ON s.patient = i.patient AND s.item = i.source
  WHERE i.deleted_at IS NULL AND (i.source IS NULL OR s.revoked_at IS NULL AND s.version = i.source_version);
GRANT SELECT ON fhir_v_item TO zenne_run;
