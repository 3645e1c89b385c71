-- Consent, therapeutic links, exclusions and per-document rights: what decides who may see what. Every key begins with the patient's.
CREATE TABLE access_consent (
  patient       uuid NOT NULL,
  consent       uuid NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('retrospective', 'prospective', 'local')),
  signed_on     date NOT NULL,
  proof         text,                -- CD-PROOFTYPE
  declared_by   uuid NOT NULL,
  declared_at   timestamptz NOT NULL,
  revoked_at    timestamptz,
  PRIMARY KEY (patient, consent)
);
CREATE UNIQUE INDEX access_consent_current ON access_consent (patient) WHERE revoked_at IS NULL;

CREATE TABLE access_therapeutic_link (
  patient       uuid NOT NULL,
  link          uuid NOT NULL,
  holder        uuid NOT NULL,       -- caregiver or institution
  kind          text NOT NULL,       -- CD-THERAPEUTICLINKTYPE
  proof         text NOT NULL,       -- CD-PROOFTYPE
  starts_on     date NOT NULL,       -- inclusive
  ends_on       date NOT NULL,       -- exclusive
  comment       bytea,               -- sealed
  declared_by   uuid NOT NULL,
  declared_at   timestamptz NOT NULL,
  revoked_at    timestamptz,
  PRIMARY KEY (patient, link)
);
CREATE INDEX access_therapeutic_link_holder ON access_therapeutic_link (patient, holder);

CREATE TABLE access_exclusion (
  patient       uuid NOT NULL,
  exclusion     uuid NOT NULL,
  person_hash   bytea,               -- a human being, over all professions
  institution   uuid,
  declared_at   timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (patient, exclusion),
  CHECK ((person_hash IS NULL) <> (institution IS NULL))
);

CREATE TABLE access_document_right (
  patient       uuid NOT NULL,
  right_id      uuid NOT NULL,
  item          uuid NOT NULL,
  person_hash   bytea,
  institution   uuid,
  profession    text,                -- CD-HCPARTY: a whole category
  effect        text NOT NULL CHECK (effect IN ('allow', 'disallow')),
  declared_at   timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (patient, right_id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['access_consent', 'access_therapeutic_link', 'access_exclusion', 'access_document_right'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY opened ON %I USING (
      patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
      OR (SELECT current_setting('zenne.system', true)) = 'on')$policy$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zenne_run', name);
  END LOOP;
END $$;
