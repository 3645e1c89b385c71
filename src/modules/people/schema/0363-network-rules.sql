-- A caregiver acts only while it accepts the rules of the network: `recognition` is what the registers say, `status` what holds.
ALTER TABLE people_caregiver RENAME COLUMN status TO recognition;
ALTER TABLE people_caregiver
  ADD COLUMN rules_open boolean NOT NULL DEFAULT false,  -- not accepted yet, or no more
  ADD COLUMN rules_version text,                         -- of the last acceptance told apart from a registration
  ADD COLUMN rules_accepted_on date;
ALTER TABLE people_caregiver ADD COLUMN status text NOT NULL GENERATED ALWAYS AS (
  CASE WHEN rules_open AND recognition IN ('active', 'suspended') THEN 'rules-not-accepted' ELSE recognition END) STORED;
CREATE OR REPLACE VIEW people_v_caregiver AS
  SELECT caregiver, person_hash, nihii, profession, family_name, first_name, language, status FROM people_caregiver;

-- Whoever is registered by its institution accepts the rules itself, later.
ALTER TABLE people_caregiver_registration ALTER COLUMN rules_version DROP NOT NULL, ALTER COLUMN rules_accepted_on DROP NOT NULL;
