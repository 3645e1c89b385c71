-- Patients, caregivers, institutions and software. SSINs stand here only, sealed, beside a keyed hash for look-up.
CREATE TABLE people_patient (
  patient       uuid PRIMARY KEY,
  family_name   text NOT NULL,
  first_names   text NOT NULL,
  birth_date    text,                -- as precise as known: YYYY, YYYY-MM or YYYY-MM-DD
  sex           text NOT NULL,       -- CD-SEX
  language      text,
  deceased_on   date,
  recorded_at   timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL
);

-- Every SSIN a patient ever had; one is current.
CREATE TABLE people_patient_ssin (
  patient      uuid NOT NULL,
  ssin_hash    bytea NOT NULL,
  ssin_sealed  bytea NOT NULL,
  recorded_at  timestamptz NOT NULL,
  replaced_at  timestamptz,
  PRIMARY KEY (patient, ssin_hash)
);

CREATE TABLE people_caregiver (
  caregiver    uuid PRIMARY KEY,
  person_hash  bytea NOT NULL,       -- keyed hash of the SSIN: one human being over all professions
  ssin_sealed  bytea NOT NULL,
  nihii        text NOT NULL UNIQUE,
  profession   text NOT NULL,        -- CD-HCPARTY
  family_name  text NOT NULL,
  first_name   text NOT NULL,
  language     text NOT NULL,
  status       text NOT NULL CHECK (status IN ('active', 'awaiting-validation', 'suspended')),
  recorded_at  timestamptz NOT NULL
);
CREATE INDEX people_caregiver_person ON people_caregiver (person_hash);

CREATE TABLE people_institution (
  institution  uuid PRIMARY KEY,
  nihii        text UNIQUE,
  cbe          text,
  ehp          text UNIQUE,
  kind         text NOT NULL,        -- CD-HCPARTY
  name         text NOT NULL,
  recorded_at  timestamptz NOT NULL
);

CREATE TABLE people_software (
  software     uuid PRIMARY KEY,
  name         text NOT NULL UNIQUE,
  recorded_at  timestamptz NOT NULL
);

CREATE TABLE people_officer (
  officer      uuid PRIMARY KEY,
  name         text NOT NULL,
  recorded_at  timestamptz NOT NULL
);

-- An institution or a software may speak for a caregiver, or a software for an institution, while a registration runs.
CREATE TABLE people_registration (
  agent         uuid NOT NULL,       -- institution or software
  on_behalf_of  uuid NOT NULL,       -- caregiver or institution
  from_date     date NOT NULL,
  until_date    date,
  PRIMARY KEY (agent, on_behalf_of)
);

ALTER TABLE people_patient ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON people_patient USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
ALTER TABLE people_patient_ssin ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON people_patient_ssin USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');

-- Published views: what modules above may join.
CREATE VIEW people_v_patient WITH (security_invoker = true) AS SELECT patient, deceased_on FROM people_patient;
CREATE VIEW people_v_caregiver AS
  SELECT caregiver, person_hash, nihii, profession, family_name, first_name, language, status FROM people_caregiver;
CREATE VIEW people_v_institution AS SELECT institution, nihii, cbe, ehp, kind, name FROM people_institution;
CREATE VIEW people_v_registration AS SELECT agent, on_behalf_of, from_date, until_date FROM people_registration;

GRANT SELECT, INSERT, UPDATE ON people_patient, people_patient_ssin, people_caregiver, people_institution,
  people_software, people_officer, people_registration TO zenne_run;
GRANT SELECT ON people_v_patient, people_v_caregiver, people_v_institution, people_v_registration TO zenne_run;

-- Which patient a hashed SSIN, current or replaced, leads to.
CREATE VIEW people_v_ssin AS SELECT key_hash AS ssin_hash, subject AS patient FROM platform_claim WHERE namespace = 'ssin';
GRANT SELECT ON people_v_ssin TO zenne_run;
