-- For whom the person of a session acts now; the note (names, sealed) is what the pages show. Whether it may is decided at each question.
ALTER TABLE identity_session ADD COLUMN acting_for uuid, ADD COLUMN acting_note bytea;
GRANT UPDATE (acting_for, acting_note) ON identity_session TO zenne_run;
