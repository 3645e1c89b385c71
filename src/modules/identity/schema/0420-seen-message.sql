-- Signed messages (and assertions for one use) that came already: a keyless hash each, until they are refused for their age. Shared by all processes.
CREATE TABLE identity_seen_message (
  fingerprint  bytea PRIMARY KEY,
  until        timestamptz NOT NULL
);
CREATE INDEX identity_seen_message_until ON identity_seen_message (until);
GRANT SELECT, INSERT, DELETE ON identity_seen_message TO zenne_run;
