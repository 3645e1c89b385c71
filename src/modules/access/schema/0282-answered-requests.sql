-- Answers to requests that carried an idempotency key: the same request again gets the same answer, for a day.
CREATE TABLE access_answered_request (
  caller        uuid NOT NULL,
  key_hash      bytea NOT NULL,      -- keyed hash of the key the caller chose
  request_hash  bytea NOT NULL,      -- keyed hash of what was asked
  answer        bytea NOT NULL,      -- sealed
  answered_at   timestamptz NOT NULL,
  PRIMARY KEY (caller, key_hash)
);
CREATE INDEX access_answered_request_at ON access_answered_request (answered_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON access_answered_request TO zenne_run;
