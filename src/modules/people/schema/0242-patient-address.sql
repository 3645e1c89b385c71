-- What the national register tells of a person: the address, sealed under the patient's data key.
ALTER TABLE people_patient ADD COLUMN address bytea;
