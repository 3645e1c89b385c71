-- Who may speak for whom by law: parents of a child, representatives of an adult who cannot decide. Days are local, the end exclusive.
CREATE TABLE people_representation (
  patient         uuid NOT NULL,       -- who is spoken for
  representative  uuid NOT NULL,       -- a person's key as patient
  kind            text NOT NULL CHECK (kind IN ('parent', 'administrator', 'spouse', 'adult-child', 'sibling')),
  source          text NOT NULL CHECK (source IN ('national-register', 'court', 'network')),
  from_date       date NOT NULL,
  until_date      date,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (patient, representative, kind, from_date),
  CHECK (patient <> representative)
);
CREATE INDEX people_representation_by_representative ON people_representation (representative);

-- An adult who cannot decide about care: without this fact no representative of an adult acts.
CREATE TABLE people_incapacity (
  patient      uuid NOT NULL,
  source       text NOT NULL CHECK (source IN ('national-register', 'court', 'network')),
  from_date    date NOT NULL,
  until_date   date,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (patient, from_date)
);

ALTER TABLE people_representation ENABLE ROW LEVEL SECURITY;
-- The row is about two people: it opens with the record of either.
CREATE POLICY opened ON people_representation USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR representative = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
ALTER TABLE people_incapacity ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON people_incapacity USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON people_representation, people_incapacity TO zenne_run;

-- Runs with its owner's rights, so that each of the two sees the other's name; its own condition keeps it to opened records.
CREATE VIEW people_v_representation WITH (security_barrier = true) AS
  SELECT r.patient, r.representative, r.kind, r.from_date, r.until_date,
         p.first_names || ' ' || p.family_name AS patient_name,
         a.first_names || ' ' || a.family_name AS representative_name,
         a.deceased_on IS NOT NULL AS representative_deceased
  FROM people_representation r
  JOIN people_patient p ON p.patient = r.patient
  JOIN people_patient a ON a.patient = r.representative
  WHERE r.patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
     OR r.representative = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
     OR (SELECT current_setting('zenne.system', true)) = 'on';
CREATE VIEW people_v_incapacity WITH (security_invoker = true) AS SELECT patient, from_date, until_date FROM people_incapacity;
CREATE VIEW people_v_patient_number WITH (security_invoker = true) AS SELECT patient, ssin_hash FROM people_patient_ssin;
-- The birth date is a fact for access: as precise as known.
CREATE OR REPLACE VIEW people_v_patient WITH (security_invoker = true) AS SELECT patient, deceased_on, birth_date FROM people_patient;
CREATE INDEX people_patient_birth_date ON people_patient (birth_date COLLATE "C");
GRANT SELECT ON people_v_representation, people_v_incapacity, people_v_patient_number TO zenne_run;
