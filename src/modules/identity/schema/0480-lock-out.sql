-- Wrong attempts to prove who one is, by a keyed hash of what was tried (an account, a client, an address): in the database, so that every process counts alike.
CREATE TABLE identity_failure (
  subject    bytea PRIMARY KEY,
  failures   integer NOT NULL,
  last_at    timestamptz NOT NULL
);
CREATE INDEX identity_failure_last ON identity_failure (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_failure TO zenne_run;
