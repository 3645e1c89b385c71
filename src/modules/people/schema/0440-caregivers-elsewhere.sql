-- Caregivers whom other hubs name as their end users and who are not registered here, each as that hub told of it: the trail says who looked.
-- The key is made from all the rest, so that a row is never changed: another name is another row.
CREATE TABLE people_caregiver_elsewhere (
  caregiver    uuid PRIMARY KEY,
  hub          uuid NOT NULL REFERENCES people_institution,
  person_hash  bytea NOT NULL,
  nihii        text,
  profession   text NOT NULL,         -- CD-HCPARTY
  family_name  text NOT NULL,
  first_name   text NOT NULL,
  house        text NOT NULL,         -- name and number of the institution it was named with; may be empty
  recorded_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON people_caregiver_elsewhere TO zenne_run;
