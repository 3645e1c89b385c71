-- Patients look for a caregiver by the beginning of the family name.
CREATE INDEX people_caregiver_name ON people_caregiver (lower(family_name) text_pattern_ops);
