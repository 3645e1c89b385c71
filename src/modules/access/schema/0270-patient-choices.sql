-- Consent by purpose, what a patient closes on top of the matrix, and emergencies with their review. Every key begins with the patient's.
ALTER TABLE access_consent
  ADD COLUMN purpose         text NOT NULL DEFAULT 'care-sharing',  -- a purpose that needs a yes: rules/purposes.ts
  ADD COLUMN legal_basis     text NOT NULL DEFAULT 'cssss-12-047',
  ADD COLUMN channel         text NOT NULL DEFAULT 'intrahub',      -- the door by which it came
  ADD COLUMN revoked_by      uuid,
  ADD COLUMN revoked_channel text;
DROP INDEX access_consent_current;
CREATE UNIQUE INDEX access_consent_current ON access_consent (patient, purpose) WHERE revoked_at IS NULL;

-- A no to a purpose that needs no yes.
CREATE TABLE access_objection (
  patient       uuid NOT NULL,
  objection     uuid NOT NULL,
  purpose       text NOT NULL,
  legal_basis   text NOT NULL,
  channel       text NOT NULL,
  proof         text,
  declared_by   uuid NOT NULL,
  declared_at   timestamptz NOT NULL,
  ended_by      uuid,
  ended_at      timestamptz,
  PRIMARY KEY (patient, objection)
);
CREATE UNIQUE INDEX access_objection_current ON access_objection (patient, purpose) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX access_exclusion_current ON access_exclusion (patient, coalesce(person_hash, ''), coalesce(institution, '00000000-0000-0000-0000-000000000000'))
  WHERE ended_at IS NULL;

-- Closes documents to a person, an organisation, a profession or, when none is named, to every caregiver.
CREATE TABLE access_patient_limit (
  patient       uuid NOT NULL,
  limit_id      uuid NOT NULL,
  kind          text,                -- CD-TRANSACTION; NULL: every kind
  only_new      boolean NOT NULL,    -- only documents that came since
  person_hash   bytea,
  institution   uuid,
  profession    text,                -- CD-HCPARTY
  declared_at   timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (patient, limit_id),
  CHECK (num_nonnulls(person_hash, institution, profession) <= 1),
  CHECK (kind IS NULL OR NOT only_new)
);

-- One row a patient. A shorter delay starts when the one before has passed: hence both.
CREATE TABLE access_patient_choice (
  patient           uuid PRIMARY KEY,
  emergency         text NOT NULL CHECK (emergency IN ('allowed', 'limited', 'refused')),
  delay_days        smallint NOT NULL CHECK (delay_days BETWEEN 0 AND 90),
  delay_before      smallint NOT NULL CHECK (delay_before BETWEEN 0 AND 90),
  delay_changed_at  timestamptz NOT NULL,
  changed_at        timestamptz NOT NULL
);

-- An emergency: open to one caregiver until its end, and an entry of the privacy officer's queue until judged.
CREATE TABLE access_emergency_review (
  patient       uuid NOT NULL,
  review        uuid NOT NULL,
  caregiver     uuid NOT NULL,
  institution   uuid,
  opened_at     timestamptz NOT NULL,
  ends_at       timestamptz NOT NULL,
  code          text,                -- rules/emergency.ts; NULL: the protocol has no place for one
  reason        bytea NOT NULL,      -- sealed
  verdict       text CHECK (verdict IN ('justified', 'not-justified')),
  note          bytea,               -- sealed
  reviewed_by   uuid,
  reviewed_at   timestamptz,
  PRIMARY KEY (patient, review)
);
CREATE INDEX access_emergency_review_queue ON access_emergency_review (opened_at) WHERE verdict IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['access_objection', 'access_patient_limit', 'access_patient_choice', 'access_emergency_review'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY opened ON %I USING (
      patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
      OR (SELECT current_setting('zenne.system', true)) = 'on')$policy$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zenne_run', name);
  END LOOP;
END $$;

-- One named question over many patients opens one table for reading, and nothing else.
CREATE POLICY register ON access_emergency_review FOR SELECT
  USING ((SELECT current_setting('zenne.register', true)) = 'list-emergency-reviews');
