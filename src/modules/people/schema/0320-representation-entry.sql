-- Representation entered by the office: one officer proposes, another person enters it; ending takes one. Random keys, kinds, days and
-- states, as merges are; what officers wrote is sealed.
CREATE TABLE people_representation_proposal (
  proposal        uuid PRIMARY KEY,
  patient         uuid NOT NULL,       -- who is spoken for, or cannot decide
  representative  uuid,                -- NULL: an incapacity
  kind            text NOT NULL CHECK (kind IN ('parent', 'guardian', 'administrator', 'spouse', 'adult-child', 'sibling', 'incapacity')),
  proof           text NOT NULL CHECK (proof IN ('court-order', 'civil-registry', 'signed-declaration', 'medical-certificate')),
  said            bytea NOT NULL,      -- sealed: reference of the proof, and why
  from_date       date NOT NULL,
  until_date      date,                -- exclusive
  state           text NOT NULL CHECK (state IN ('representation-proposed', 'representation-entered', 'representation-refused')),
  proposed_by     uuid NOT NULL,       -- officer
  proposed_at     timestamptz NOT NULL,
  decided_by      uuid,                -- another officer, another person
  decided_at      timestamptz,
  CHECK ((representative IS NULL) = (kind = 'incapacity')),
  CHECK (patient <> representative)
);
CREATE UNIQUE INDEX people_representation_proposal_open ON people_representation_proposal
  (patient, coalesce(representative, patient), kind) WHERE state = 'representation-proposed';
GRANT SELECT, INSERT, UPDATE ON people_representation_proposal TO zenne_run;

-- Each fact has an id, so that it can be pointed at and ended; the same days may be entered again after an end.
ALTER TABLE people_representation
  ADD COLUMN tie uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN ended_by uuid,            -- officer; NULL: the register that told it
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN end_reason bytea,         -- sealed
  DROP CONSTRAINT people_representation_kind_check,
  ADD CHECK (kind IN ('parent', 'guardian', 'administrator', 'spouse', 'adult-child', 'sibling')),
  DROP CONSTRAINT people_representation_pkey,
  ADD PRIMARY KEY (patient, tie);
ALTER TABLE people_representation ALTER COLUMN tie DROP DEFAULT;
CREATE UNIQUE INDEX people_representation_once ON people_representation (patient, representative, kind, from_date) WHERE ended_at IS NULL;

ALTER TABLE people_incapacity
  ADD COLUMN tie uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN ended_by uuid,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN end_reason bytea,
  DROP CONSTRAINT people_incapacity_pkey,
  ADD PRIMARY KEY (patient, tie);
ALTER TABLE people_incapacity ALTER COLUMN tie DROP DEFAULT;
CREATE UNIQUE INDEX people_incapacity_once ON people_incapacity (patient, from_date) WHERE ended_at IS NULL;

CREATE OR REPLACE VIEW people_v_representation WITH (security_barrier = true) AS
  SELECT r.patient, r.representative, r.kind, r.from_date, r.until_date,
         p.first_names || ' ' || p.family_name AS patient_name,
         a.first_names || ' ' || a.family_name AS representative_name,
         a.deceased_on IS NOT NULL AS representative_deceased,
         r.tie, r.source
  FROM people_representation r
  JOIN people_patient p ON p.patient = r.patient
  JOIN people_patient a ON a.patient = r.representative
  WHERE r.patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
     OR r.representative = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
     OR (SELECT current_setting('zenne.system', true)) = 'on';
