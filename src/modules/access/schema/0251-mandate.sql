-- Mandates and persons of trust: given by the patient, accepted by the other, ended by either. Days are local, the end exclusive.
CREATE TABLE access_mandate (
  patient      uuid NOT NULL,          -- who gives
  mandate      uuid NOT NULL,
  mandatary    uuid NOT NULL,          -- who acts: a person's key as patient
  kind         text NOT NULL CHECK (kind IN ('mandate', 'person-of-trust')),
  scope        text NOT NULL CHECK (scope IN ('read', 'manage')),
  purposes     text[] NOT NULL CHECK (purposes <@ ARRAY['documents', 'access-log', 'rights'] AND purposes <> '{}'),
  starts_on    date NOT NULL,
  ends_on      date,
  names        bytea NOT NULL,         -- sealed: the giver's name, and the other's once accepted
  offered_at   timestamptz NOT NULL,
  accepted_at  timestamptz,
  ended_at     timestamptz,
  ended_by     uuid,
  PRIMARY KEY (patient, mandate),
  CHECK (patient <> mandatary),
  CHECK (ends_on > starts_on)
);
CREATE INDEX access_mandate_by_mandatary ON access_mandate (mandatary);
CREATE INDEX access_mandate_ending ON access_mandate (ends_on) WHERE ended_at IS NULL AND accepted_at IS NOT NULL;

-- Letters before a threshold that were written: each once.
CREATE TABLE access_threshold_letter (
  patient      uuid NOT NULL,
  recipient    uuid NOT NULL,
  kind         text NOT NULL,          -- kind of letter
  falls_on     date NOT NULL,          -- the day of the threshold
  days_before  smallint NOT NULL,
  written_at   timestamptz NOT NULL,
  PRIMARY KEY (patient, recipient, kind, falls_on, days_before)
);

ALTER TABLE access_mandate ENABLE ROW LEVEL SECURITY;
-- The row is about two people: it opens with the record of either.
CREATE POLICY opened ON access_mandate USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR mandatary = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
ALTER TABLE access_threshold_letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON access_threshold_letter USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON access_mandate TO zenne_run;
GRANT SELECT, INSERT ON access_threshold_letter TO zenne_run;
