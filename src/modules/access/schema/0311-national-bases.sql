-- In step with the national bases of consents and exclusions. `party` is whom an exclusion shuts out ('person' and the keyed hash in
-- hex, or 'house' and its NIHII), empty for consent to sharing; `word` is what opens or closes.

-- The last word of a base that was taken in.
CREATE TABLE access_national_word (
  patient      uuid NOT NULL,
  party        text NOT NULL,
  word         text NOT NULL CHECK (word IN ('open', 'closed', 'deceased')),
  changed_at   timestamptz NOT NULL,   -- when it was said, by the clock of the base
  number       bytea,                  -- sealed: the person's number as the base gave it, who may not be known here
  taken_at     timestamptz NOT NULL,
  PRIMARY KEY (patient, party)
);

-- What was decided here and the base is told; `message` is the reference that makes it safe to tell twice.
CREATE TABLE access_national_message (
  patient      uuid NOT NULL,
  message      uuid NOT NULL,
  party        text NOT NULL,
  word         text NOT NULL CHECK (word IN ('open', 'closed')),
  by_patient   boolean NOT NULL,       -- somebody on the patient's side said it
  changed_at   timestamptz NOT NULL,
  told_at      timestamptz,            -- the base has it
  refused_at   timestamptz,            -- the base would not have it; tried again a day later
  PRIMARY KEY (patient, message)
);
CREATE INDEX access_national_message_waiting ON access_national_message (changed_at) WHERE told_at IS NULL;

-- Exclusions of people, or by houses, that are not known here yet: by keyed hash, no record is made. Taken over when they come.
CREATE TABLE access_kept_exclusion (
  ssin_hash    bytea NOT NULL,
  party        text NOT NULL,
  word         text NOT NULL CHECK (word IN ('open', 'closed')),
  changed_at   timestamptz NOT NULL,
  number       bytea,                  -- sealed
  kept_at      timestamptz NOT NULL,
  PRIMARY KEY (ssin_hash, party)
);

ALTER TABLE access_exclusion
  ADD COLUMN channel        text NOT NULL DEFAULT 'patient-portal',   -- the door by which it came
  ADD COLUMN ended_channel  text;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['access_national_word', 'access_national_message'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY opened ON %I USING (
      patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
      OR (SELECT current_setting('zenne.system', true)) = 'on')$policy$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zenne_run', name);
  END LOOP;
END $$;
ALTER TABLE access_kept_exclusion ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON access_kept_exclusion USING (
  ssin_hash IN (SELECT n.ssin_hash FROM people_v_patient_number n)
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON access_kept_exclusion TO zenne_run;

-- How much waits to be told, counted by the office.
CREATE POLICY register ON access_national_message FOR SELECT
  USING ((SELECT current_setting('zenne.register', true)) = 'outside-registers');
