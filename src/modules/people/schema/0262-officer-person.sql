-- Which human being an officer's account belongs to: four eyes are two persons, not two accounts.
ALTER TABLE people_officer ADD COLUMN IF NOT EXISTS person_hash bytea;  -- keyed hash of the SSIN; NULL: not known, then nothing is approved
CREATE VIEW people_v_officer_person AS SELECT officer, person_hash FROM people_officer;
GRANT SELECT ON people_v_officer_person TO zenne_run;
