-- Organisations with contractual guarantees that act as one, by consent alone (access rules 3.11). A row is a contract; it is never changed, only given an end.
CREATE TABLE people_circle_of_trust (
  institution  uuid NOT NULL,
  from_date    date NOT NULL,
  until_date   date,                 -- exclusive
  contract     text NOT NULL,        -- reference of the contract with the guarantees
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (institution, from_date)
);
GRANT SELECT, INSERT ON people_circle_of_trust TO zenne_run;
GRANT UPDATE (until_date) ON people_circle_of_trust TO zenne_run;

CREATE VIEW people_v_circle_of_trust AS SELECT institution, from_date, until_date FROM people_circle_of_trust;
-- The human being behind a patient, current and former numbers: who is both patient and caregiver.
CREATE VIEW people_v_patient_person WITH (security_invoker = true) AS
  SELECT patient, ssin_hash AS person_hash FROM people_patient_ssin;
GRANT SELECT ON people_v_circle_of_trust, people_v_patient_person TO zenne_run;
